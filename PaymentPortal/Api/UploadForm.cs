using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using PaymentPortal.Primitives;

namespace PaymentPortal.Api;

/// <summary>A form of our own pages that carries a file, read while it streams in: whatever the file's length, it is never in memory as a whole. The form's token stands before everything
/// else, so that nothing of a stranger's file is read.</summary>
public sealed class UploadForm
{
    private const int LongestField = 4096;
    private const int MostFields = 8;

    private readonly MultipartReader sections;
    private readonly Dictionary<string, string> fields;

    private UploadForm(MultipartReader sections, Dictionary<string, string> fields, Stream file, string? fileName) =>
        (this.sections, this.fields, File, FileName) = (sections, fields, file, fileName);

    /// <summary>The file's content.</summary>
    public Stream File { get; }

    /// <summary>Its sender's name for it without folders; null when that is no plain text.</summary>
    public string? FileName { get; }

    /// <summary>A field that stands before the file; null without one.</summary>
    public string? this[string name] => fields.GetValueOrDefault(name);

    /// <summary>Reads up to the file; refused as "no-file" or "page-too-old".</summary>
    /// <param name="longestName">The greatest length of a file's name; of longer ones the end is kept.</param>
    public static async Task<Outcome<UploadForm>> Read(HttpContext http, IAntiforgery antiforgery, IOptions<AntiforgeryOptions> names, int longestName, CancellationToken cancel)
    {
        var type = MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var parsed) ? parsed : null;
        if (type?.MediaType != "multipart/form-data" || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
        {
            return NoFile;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            // Its memory is bounded, whatever its length.
            limit.MaxRequestBodySize = null;
        }

        var form = new MultipartReader(boundary, http.Request.Body);
        if (!await IsOurs(http, form, antiforgery, names.Value, cancel))
        {
            return new Refusal("page-too-old", "The page was open for too long.");
        }

        var fields = new Dictionary<string, string>();
        while (await form.ReadNextSectionAsync(cancel) is { } section && fields.Count < MostFields)
        {
            if (section.AsFileSection() is { FileStream: { } file } found)
            {
                return new UploadForm(form, fields, file, NameOf(found.FileName, longestName));
            }

            fields[section.GetContentDispositionHeader()?.Name.Value ?? ""] = await Text(section, cancel);
        }

        return NoFile;
    }

    /// <summary>Takes in what comes behind the file: a browser hears nothing before it has said everything.</summary>
    public Task Finish(CancellationToken cancel) => sections.ReadNextSectionAsync(cancel);

    private static Refusal NoFile => new("no-file", "That was no file.");

    private static async Task<bool> IsOurs(HttpContext http, MultipartReader form, IAntiforgery antiforgery, AntiforgeryOptions names, CancellationToken cancel)
    {
        if (await form.ReadNextSectionAsync(cancel) is not { } section || section.GetContentDispositionHeader()?.Name != names.FormFieldName)
        {
            return false;
        }

        // Where it is looked for first; otherwise the whole form would be read into memory.
        http.Request.Headers[names.HeaderName!] = await Text(section, cancel);
        return await antiforgery.IsRequestValidAsync(http);
    }

    private static async Task<string> Text(MultipartSection section, CancellationToken cancel)
    {
        var bytes = new byte[LongestField];
        return Encoding.ASCII.GetString(bytes, 0, await section.Body.ReadAtLeastAsync(bytes, LongestField, throwOnEndOfStream: false, cancel));
    }

    private static string? NameOf(string? fileName, int longest) =>
        PlainText.Clean(Path.GetFileName(fileName?.Replace('\\', '/'))) is { Length: > 0 } name && PlainText.FindFault(name, int.MaxValue) is null ? name[^Math.Min(name.Length, longest)..] : null;
}
