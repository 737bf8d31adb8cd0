namespace PaymentPortal.Primitives;

/// <summary>The check of ISO 7064 MOD 97-10, as IBAN (ISO 13616) and creditor reference (ISO 11649) use it: letters count as 10 to 35.</summary>
internal static class Mod97
{
    /// <summary>The remainder of text that holds only A–Z and 0–9.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var remainder = 0;
        foreach (var character in text)
        {
            remainder = char.IsAsciiDigit(character)
                ? ((remainder * 10) + (character - '0')) % 97
                : ((remainder * 100) + (character - 'A' + 10)) % 97;
        }

        return remainder;
    }

    /// <summary>Whether text whose first four characters are its country or kind and its check digits is in order.</summary>
    public static bool Fits(string text) =>
        // 00, 01 and 99 give the same remainder as 97, 98 and 02, which are the only ones ever issued.
        text[2..4] is not ("00" or "01" or "99") && Of(text[4..] + text[..4]) == 1;
}
