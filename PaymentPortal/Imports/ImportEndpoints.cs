using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using PaymentPortal.Identity;
using PaymentPortal.Imports.Reading;
using PaymentPortal.Primitives;

namespace PaymentPortal.Imports;

/// <summary>Files of the imports page: up, streamed through the same use case as a bulk call, and down, the failed rows to be mended.</summary>
internal static class ImportEndpoints
{
    /// <summary>Where the page's form is posted.</summary>
    public const string Upload = $"{Urls.Imports}/upload";

    private const int LongestToken = 4096;

    /// <summary>Where the failed rows of an import are ("imp_…").</summary>
    public static string FailedRows(string publicId) => $"{Urls.Import(publicId)}/failed.ndjson";

    public static void MapImports(this WebApplication app)
    {
        app.MapPost(Upload, Take).RequireAuthorization(Permissions.WriteImports);
        app.MapGet($"{Urls.Imports}/{{id}}/failed.ndjson", Download).RequireAuthorization(Permissions.ReadImports);
    }

    private static async Task<IResult> Take(HttpContext http, ReceiveImport receive, IAntiforgery antiforgery, IOptions<AntiforgeryOptions> names, CancellationToken cancel)
    {
        var type = MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var parsed) ? parsed : null;
        if (type?.MediaType != "multipart/form-data" || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
        {
            return Back("no-file");
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            // Its memory is bounded, whatever its length.
            limit.MaxRequestBodySize = null;
        }

        try
        {
            var form = new MultipartReader(boundary, http.Request.Body);
            if (!await IsOurs(http, form, antiforgery, names.Value, cancel))
            {
                return Back("page-too-old");
            }

            if ((await form.ReadNextSectionAsync(cancel))?.AsFileSection() is not { FileStream: { } file } section)
            {
                return Back("no-file");
            }

            var body = PipeReader.Create(file);
            var format = await ImportRows.FormatOf(body, cancel);
            var outcome = await receive.Run(ImportRows.Read(body, format, cancel), new ImportOrigin(format, NameOf(section.FileName)), http.User.ToActor(), cancel);

            // A browser hears nothing before it has said everything.
            await form.ReadNextSectionAsync(cancel);
            return outcome.ValueOrDefault is { } import ? TypedResults.LocalRedirect(Urls.Import(import.PublicId)) : Back(outcome.Reason!.Code);
        }
        catch (InvalidDataException)
        {
            // No form of ours.
            return Back("no-file");
        }
    }

    /// <summary>The form's token stands before the file, so that nothing of a stranger's file is read.</summary>
    private static async Task<bool> IsOurs(HttpContext http, MultipartReader form, IAntiforgery antiforgery, AntiforgeryOptions names, CancellationToken cancel)
    {
        if (await form.ReadNextSectionAsync(cancel) is not { } section || section.GetContentDispositionHeader()?.Name != names.FormFieldName)
        {
            return false;
        }

        var token = new byte[LongestToken];
        var length = await section.Body.ReadAtLeastAsync(token, LongestToken, throwOnEndOfStream: false, cancel);

        // Where it is looked for first; otherwise the whole form would be read into memory.
        http.Request.Headers[names.HeaderName!] = Encoding.ASCII.GetString(token, 0, length);
        return await antiforgery.IsRequestValidAsync(http);
    }

    private static string? NameOf(string? fileName) =>
        PlainText.Clean(Path.GetFileName(fileName?.Replace('\\', '/'))) is { Length: > 0 } name && PlainText.FindFault(name, int.MaxValue) is null ? name[^Math.Min(name.Length, Import.LongestFileName)..] : null;

    private static IResult Back(string refused) => TypedResults.LocalRedirect($"{Urls.Imports}?refused={refused}");

    private static async Task<IResult> Download(string id, ReadFailedRows read, HttpContext http, CancellationToken cancel)
    {
        if (!PublicId.TryParse(PublicId.Import, id, out var importId) || (await read.Run(importId, http.User.ToActor(), cancel)).ValueOrDefault is not { } rows)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Stream(
            async stream =>
            {
                await foreach (var row in rows.WithCancellation(cancel))
                {
                    await stream.WriteAsync(row, cancel);
                    await stream.WriteAsync("\n"u8.ToArray(), cancel);
                }
            },
            "application/x-ndjson; charset=utf-8",
            $"{id}-failed.ndjson");
    }
}
