using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PaymentPortal.Primitives;

/// <summary>Reads an amount as a person types it. What could mean two things in the culture is refused, never guessed: "1.234" is one thousand in German
/// and too many decimals in English; "129.50" is refused in German.</summary>
public static class AmountText
{
    /// <summary>Reads "129,50", "1.234,56", "€ 129,50", "1’234.50 CHF" or "129,-" into minor units. Blanks and apostrophes between thousands are understood in every culture.</summary>
    /// <param name="text">What was typed; blanks and invisible characters around it do not matter.</param>
    /// <param name="culture">Whose decimal and grouping signs count.</param>
    /// <param name="currency">Fixes the number of decimals, and which sign or code may stand beside the number.</param>
    /// <param name="amount">More than zero and at most <see cref="Money.Largest"/>.</param>
    /// <param name="fault">Why not; null when it worked.</param>
    public static bool TryParse(string? text, CultureInfo culture, Currency currency, out Money amount, [NotNullWhen(false)] out AmountFault? fault)
    {
        amount = new Money(0, currency);
        fault = null;
        var rest = Invisible.TrimEnds(text ?? "");
        if (rest.Length == 0)
        {
            fault = AmountFault.Empty;
            return false;
        }

        rest = AmountSigns.Strip(rest, culture, currency, out var negative);
        if (!AmountDigits.TryRead(rest, culture, out var whole, out var decimals))
        {
            fault = AmountFault.NotANumber;
        }
        else if (negative)
        {
            fault = AmountFault.Negative;
        }
        else if (decimals.Length > currency.Exponent)
        {
            fault = AmountFault.TooManyDecimals;
        }
        else
        {
            var value = Minor(whole + decimals.PadRight(currency.Exponent, '0'));
            fault = value switch { 0 => AmountFault.Zero, > Money.Largest => AmountFault.TooLarge, _ => null };
            amount = fault is null ? new Money(value, currency) : amount;
        }

        return fault is null;
    }

    /// <summary>The number of a row of digits, or something above the largest amount as soon as it exceeds that.</summary>
    private static long Minor(string digits)
    {
        var value = 0L;
        foreach (var digit in digits)
        {
            value = (value * 10) + (digit - '0');
            if (value > Money.Largest)
            {
                return value;
            }
        }

        return value;
    }
}
