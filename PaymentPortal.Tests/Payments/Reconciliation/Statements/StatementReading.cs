using System.Text;

namespace PaymentPortal.Payments.Reconciliation.Statements;

/// <summary>Reads files in tests.</summary>
internal static class StatementReading
{
    public static List<BankEntry> Read(string text, Encoding? encoding = null, string account = "") => Read(Bytes(text, encoding), account);

    public static List<BankEntry> Read(byte[] bytes, string account = "")
    {
        using var file = new MemoryStream(bytes);
        var reader = StatementFile.Open(file, account);
        return [.. reader.Read(new HashSet<int>())];
    }

    public static StatementFormat FormatOf(string text)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var reader = StatementFile.Open(file, "DE89370400440532013000");
        _ = reader.Read(new HashSet<int>()).Count();
        return reader.Format;
    }

    public static byte[] Bytes(string text, Encoding? encoding = null) => encoding is null ? Encoding.UTF8.GetBytes(text) : [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
}
