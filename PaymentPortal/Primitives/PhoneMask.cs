namespace PaymentPortal.Primitives;

/// <summary>Hides the middle of a phone number: its owner knows it again, a stranger cannot call it.</summary>
internal static class PhoneMask
{
    private const int Hidden = 3;
    private const int Shown = 4;

    /// <summary>The first group and up to four digits of the end; what would leave fewer than three hidden shows less.</summary>
    public static string Of(string national)
    {
        var digits = string.Concat(national.Where(char.IsAsciiDigit));
        var first = string.Concat(national.TakeWhile(character => char.IsAsciiDigit(character) || character is '(' or ')').Where(char.IsAsciiDigit));
        var head = first.Length <= 5 && first.Length < digits.Length - Hidden ? first : "";
        var tail = Math.Clamp(digits.Length - head.Length - Hidden, 0, Shown);
        return string.Join(' ', new[] { head, "•••", digits[^tail..] }.Where(part => part.Length > 0));
    }
}
