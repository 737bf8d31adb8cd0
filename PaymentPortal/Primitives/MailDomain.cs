using System.Globalization;

namespace PaymentPortal.Primitives;

/// <summary>The part of an address after the "@" in its two spellings: ASCII for machines (RFC 5890, "xn--…"), Unicode for people.</summary>
internal static class MailDomain
{
    private static readonly IdnMapping Names = new() { UseStd3AsciiRules = true };

    /// <summary>The domain in ASCII and lower case; null when it is none: one label, an address, an underscore, a label over 63 characters.</summary>
    public static string? ToAscii(string domain)
    {
        try
        {
            var ascii = Names.GetAscii(domain).ToLowerInvariant();
            var labels = ascii.Split('.');
            return labels.Length > 1 && ascii.Length <= 253 && labels.All(IsLabel) && !labels[^1].All(char.IsAsciiDigit) ? ascii : null;
        }
        catch (ArgumentException)
        {
            // IdnMapping has no way to ask first.
            return null;
        }
    }

    /// <summary>The domain in its own letters, or as it is when that would not lead back to the same domain.</summary>
    public static string ToUnicode(string ascii)
    {
        try
        {
            var unicode = Names.GetUnicode(ascii);
            return ToAscii(unicode) == ascii ? unicode : ascii;
        }
        catch (ArgumentException)
        {
            return ascii;
        }
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= 63 && label[0] != '-' && label[^1] != '-' && label.All(character => char.IsAsciiLetterOrDigit(character) || character == '-');
}
