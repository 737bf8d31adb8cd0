using System.IO.Pipelines;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Options;
using PaymentPortal.Api;
using PaymentPortal.Identity;
using PaymentPortal.Imports.Reading;
using PaymentPortal.Primitives;

namespace PaymentPortal.Imports;

/// <summary>Files of the imports page: up, streamed through the same use case as a bulk call, and down, the failed rows to be mended.</summary>
internal static class ImportEndpoints
{
    /// <summary>Where the page's form is posted.</summary>
    public const string Upload = $"{Urls.Imports}/upload";

    /// <summary>Where the failed rows of an import are ("imp_…").</summary>
    public static string FailedRows(string publicId) => $"{Urls.Import(publicId)}/failed.ndjson";

    public static void MapImports(this WebApplication app)
    {
        app.MapPost(Upload, Take).RequireAuthorization(Permissions.WriteImports);
        app.MapGet($"{Urls.Imports}/{{id}}/failed.ndjson", Download).RequireAuthorization(Permissions.ReadImports);
    }

    private static async Task<IResult> Take(HttpContext http, ReceiveImport receive, IAntiforgery antiforgery, IOptions<AntiforgeryOptions> names, CancellationToken cancel)
    {
        try
        {
            var read = await UploadForm.Read(http, antiforgery, names, Import.LongestFileName, cancel);
            if (read is not Outcome<UploadForm>.Done { Value: var form })
            {
                return Back(read.Reason!.Code);
            }

            var body = PipeReader.Create(form.File);
            var format = await ImportRows.FormatOf(body, cancel);
            var outcome = await receive.Run(ImportRows.Read(body, format, cancel), new ImportOrigin(format, form.FileName), http.User.ToActor(), cancel);
            await form.Finish(cancel);
            return outcome.ValueOrDefault is { } import ? TypedResults.LocalRedirect(Urls.Import(import.PublicId)) : Back(outcome.Reason!.Code);
        }
        catch (InvalidDataException)
        {
            // No form of ours.
            return Back("no-file");
        }
    }

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
