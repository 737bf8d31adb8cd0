using System.Text;
using PaymentPortal.Payments.Reconciliation.Statements.Camt;
using PaymentPortal.Payments.Reconciliation.Statements.Csv;
using PaymentPortal.Payments.Reconciliation.Statements.Mt940;

namespace PaymentPortal.Payments.Reconciliation.Statements;

/// <summary>A bank's file: which format it is, and its movements one after the other. It is never in memory as a whole.</summary>
internal static class StatementFile
{
    /// <summary>The most movements of one file.</summary>
    public const int MostEntries = 1_000_000;

    private const int Look = 64 * 1024;

    /// <summary>Opens a file; a fault when it is none that a bank writes.</summary>
    /// <param name="file">Can be read from its beginning.</param>
    /// <param name="account">The account, where the file itself does not name one; empty for unknown.</param>
    public static IStatementReader Open(Stream file, string account)
    {
        var start = new byte[Look];
        file.Position = 0;
        var bytes = start.AsSpan(0, file.ReadAtLeast(start, Look, throwOnEndOfStream: false));
        if (OtherFormat(bytes) is { } other)
        {
            throw new UnreadableStatementException("other-format", "This is no bank statement. Choose the camt, MT940 or CSV file of the bank.") { Value = other };
        }

        if (IsXml(bytes))
        {
            return new CamtReader(file, TextOfFile.DeclaredEncodingOf(file));
        }

        var encoding = TextOfFile.EncodingOf(file);
        var text = Leniently(encoding).GetString(bytes).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (text.Length == 0)
        {
            throw new UnreadableStatementException("empty-file", "The file is empty.");
        }

        if (text.Contains('\0', StringComparison.Ordinal))
        {
            throw new UnreadableStatementException("other-format", "This is no bank statement. Choose the camt, MT940 or CSV file of the bank.") { Value = "NUL" };
        }

        return Mt940Reader.IsMt940(text) ? new Mt940Reader(file, encoding) : CsvStatement.Open(file, encoding, text, account);
    }

    /// <summary>The look may end within a character.</summary>
    private static Encoding Leniently(Encoding encoding)
    {
        var lenient = (Encoding)encoding.Clone();
        lenient.DecoderFallback = DecoderFallback.ReplacementFallback;
        return lenient;
    }

    private static bool IsXml(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            if (value == (byte)'<')
            {
                return true;
            }

            // Blanks, a byte order mark, and the zeros of UTF-16.
            if (value is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or 0xEF or 0xBB or 0xBF or 0xFE or 0xFF or 0))
            {
                return false;
            }
        }

        return false;
    }

    private static string? OtherFormat(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF"u8) ? "PDF"
        : bytes.StartsWith("PK"u8) ? "ZIP"
        : bytes.StartsWith("{\""u8) || bytes.StartsWith("[{"u8) ? "JSON"
        : bytes is [0x1F, 0x8B, ..] ? "GZIP"
        : bytes is [0xD0, 0xCF, 0x11, 0xE0, ..] ? "XLS"
        : bytes is [0x89, (byte)'P', (byte)'N', (byte)'G', ..] ? "PNG"
        : null;
}
