using System.Globalization;

namespace PaymentPortal.Primitives;

/// <summary>What may stand around the number of an amount: the currency's sign or code, once, and a minus.</summary>
internal static class AmountSigns
{
    /// <summary>The text without them. Another currency's sign stays, so that it is refused as part of the number.</summary>
    public static string Strip(string text, CultureInfo culture, Currency currency, out bool negative)
    {
        negative = false;
        var (hasCurrency, hasMinus) = (false, false);
        // Twice, because both orders are written: "-€ 5" and "€ -5".
        for (var round = 0; round < 2; round++)
        {
            hasCurrency = hasCurrency || TryCut(ref text, CurrencySymbols.Typed(currency));
            hasMinus = hasMinus || TryCut(ref text, ["-", "−", culture.NumberFormat.NegativeSign], endToo: !IsPriceDash(text));
        }

        if (text.Length > 2 && text[0] == '(' && text[^1] == ')')
        {
            (hasMinus, text) = (true, Invisible.TrimEnds(text[1..^1]));
        }

        negative = hasMinus;
        return text;
    }

    /// <summary>Whether the dash at the end means "no cents" ("129,-") and is no minus.</summary>
    private static bool IsPriceDash(string text) => text.TrimEnd('-', '−').EndsWith([',', '.']);

    private static bool EndsWith(this string text, ReadOnlySpan<char> any) => text.Length > 0 && any.Contains(text[^1]);

    private static bool TryCut(ref string text, ReadOnlySpan<string> signs, bool endToo = true)
    {
        foreach (var sign in signs)
        {
            if (text.StartsWith(sign, StringComparison.OrdinalIgnoreCase))
            {
                text = Invisible.TrimEnds(text[sign.Length..]);
                return true;
            }

            if (endToo && text.EndsWith(sign, StringComparison.OrdinalIgnoreCase))
            {
                text = Invisible.TrimEnds(text[..^sign.Length]);
                return true;
            }
        }

        return false;
    }
}
