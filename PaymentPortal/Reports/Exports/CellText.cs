namespace PaymentPortal.Reports.Exports;

/// <summary>Text that no spreadsheet takes for a formula, whoever wrote it (OWASP, "CSV Injection").</summary>
public static class CellText
{
    /// <summary>What begins a formula or leads to one, full-width forms among them.</summary>
    private const string Triggers = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    /// <summary>The text, after an apostrophe where it could be taken for a formula; control characters other than line ends, which would hide one, are left out.</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var shown = text.Any(IsHidden) ? string.Concat(text.Where(letter => !IsHidden(letter))) : text;
        var first = shown.AsSpan().TrimStart();
        return Triggers.Contains(shown.Length == 0 ? ' ' : shown[0]) || (first.Length > 0 && Triggers.Contains(first[0])) ? "'" + shown : shown;
    }

    private static bool IsHidden(char letter) => (char.IsControl(letter) && letter is not ('\t' or '\r' or '\n')) || letter is '\uFEFF' or '\u200B' or '\u200E' or '\u200F';
}
