using System.Text;
using System.Text.RegularExpressions;

namespace PaymentPortal.Payments.Reconciliation.Statements;

/// <summary>Finds out how a file's characters are written: by its byte order mark, by its XML declaration, or by what its bytes can only mean.</summary>
internal static partial class TextOfFile
{
    private const int Chunk = 64 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16 = new(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16BigEndian = new(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);

    /// <summary>Windows-1252, of which ISO 8859-1 is a part in all that banks write.</summary>
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The encoding of a file of lines or a table: UTF-8 when its bytes are valid as such, else Windows-1252.</summary>
    public static Encoding EncodingOf(Stream file)
    {
        var start = new byte[4];
        file.Position = 0;
        var length = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        var known = ByMark(start.AsSpan(0, length)) ?? (IsUtf8(file) ? Utf8 : Western);
        file.Position = 0;
        return known;
    }

    /// <summary>The encoding that an XML file says it has; UTF-8 when it says none.</summary>
    public static Encoding DeclaredEncodingOf(Stream file)
    {
        var start = new byte[256];
        file.Position = 0;
        var length = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        file.Position = 0;
        if (ByMark(start.AsSpan(0, length)) is { } known)
        {
            return known;
        }

        var declared = Declaration().Match(Encoding.ASCII.GetString(start, 0, length)).Groups["name"].Value.ToUpperInvariant();
        return declared switch
        {
            "" or "UTF-8" or "UTF8" or "US-ASCII" or "ASCII" => Utf8,
            "ISO-8859-1" or "ISO-8859-15" or "LATIN1" or "WINDOWS-1252" or "CP1252" => Western,
            _ => throw new UnreadableStatementException("encoding-unknown", "The file says that it is written in an encoding that is not understood. UTF-8, UTF-16, ISO 8859-1 and Windows-1252 are.") { Line = 1, Value = BankText.Of(declared, 40) },
        };
    }

    private static Encoding? ByMark(ReadOnlySpan<byte> start) =>
        start.StartsWith("\uFEFF"u8) ? Utf8
        : start is [0xFF, 0xFE, ..] || start is [not 0, 0, not 0, 0] ? Utf16
        : start is [0xFE, 0xFF, ..] || start is [0, not 0, 0, not 0] ? Utf16BigEndian
        : null;

    private static bool IsUtf8(Stream file)
    {
        file.Position = 0;
        var decoder = Utf8.GetDecoder();
        var (bytes, characters) = (new byte[Chunk], new char[Chunk + 4]);
        try
        {
            int read;
            while ((read = file.Read(bytes)) > 0)
            {
                decoder.GetChars(bytes.AsSpan(0, read), characters, flush: false);
            }

            decoder.GetChars([], characters, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"^\s*<\?xml[^>]*?\sencoding\s*=\s*[""'](?<name>[^""']{1,40})[""']", RegexOptions.IgnoreCase)]
    private static partial Regex Declaration();
}
