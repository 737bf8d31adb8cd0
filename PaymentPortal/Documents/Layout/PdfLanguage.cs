using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace PaymentPortal.Documents.Layout;

/// <summary>Names the language of a finished PDF, and that its title belongs in the window, which Skia cannot: an incremental update (ISO 32000-1, 7.5.6) that writes the catalogue anew.</summary>
internal static class PdfLanguage
{
    /// <summary>The file with its language; unchanged when the file is not laid out as Skia lays it out.</summary>
    public static byte[] Set(MemoryStream file, CultureInfo language)
    {
        var bytes = file.GetBuffer().AsSpan(0, (int)file.Length);
        if (Number(bytes, "startxref\n", last: true) is not { } table || table < 0 || table >= bytes.Length
            || Between(bytes[table..], "trailer\n<<", ">>") is not { } trailer
            || Number(Encoding.ASCII.GetBytes(trailer), "/Root ") is not { } root
            || Between(bytes, $"\n{root} 0 obj\n<<", "endobj") is not { } catalogue
            || catalogue.Contains("/Lang", StringComparison.Ordinal))
        {
            return bytes.ToArray();
        }

        var written = $"{root} 0 obj\n<</Lang ({language.Name})\n/ViewerPreferences <</DisplayDocTitle true>>{catalogue}endobj\n";
        var update = string.Create(CultureInfo.InvariantCulture,
            $"{written}xref\n{root} 1\n{file.Length + 1:0000000000} 00000 n \ntrailer\n<<{trailer}\n/Prev {table}>>\nstartxref\n{file.Length + 1 + written.Length}\n%%EOF\n");
        return [.. bytes, (byte)'\n', .. Encoding.ASCII.GetBytes(update)];
    }

    private static int? Number(ReadOnlySpan<byte> bytes, string before, bool last = false)
    {
        var mark = Encoding.ASCII.GetBytes(before);
        var at = last ? bytes.LastIndexOf(mark) : bytes.IndexOf(mark);
        return at >= 0 && Utf8Parser.TryParse(bytes[(at + mark.Length)..], out int number, out _) ? number : null;
    }

    private static string? Between(ReadOnlySpan<byte> bytes, string before, string after)
    {
        var start = bytes.IndexOf(Encoding.ASCII.GetBytes(before));
        if (start < 0)
        {
            return null;
        }

        var rest = bytes[(start + before.Length)..];
        var end = rest.IndexOf(Encoding.ASCII.GetBytes(after));
        return end < 0 ? null : Encoding.ASCII.GetString(rest[..end]);
    }
}
