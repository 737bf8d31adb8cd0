using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Reconciliation.Statements;

/// <summary>Reads amounts as banks write them between machines.</summary>
internal static class BankAmount
{
    /// <summary>Ten million millions in the smallest unit: more is a slip, not a transfer.</summary>
    private const long Most = 1_000_000_000_000_000;

    /// <summary>Minor units of digits with at most one decimal sign ("1234.5", "1234,"); false when it is something else or has decimals that the currency does not know.</summary>
    /// <param name="text">Without sign and without grouping.</param>
    /// <param name="point">The decimal sign.</param>
    /// <param name="currency">Fixes the number of decimals; further ones must be zeros.</param>
    /// <param name="value">Minor units.</param>
    public static bool TryRead(ReadOnlySpan<char> text, char point, Currency currency, out long value)
    {
        value = 0;
        var (decimals, digits) = (-1, 0);
        foreach (var character in text)
        {
            if (character == point && decimals < 0)
            {
                decimals = 0;
                continue;
            }

            if (!char.IsAsciiDigit(character) || value > Most)
            {
                return false;
            }

            digits++;
            decimals += decimals >= 0 ? 1 : 0;
            if (decimals > currency.Exponent)
            {
                if (character != '0')
                {
                    return false;
                }
            }
            else
            {
                value = (value * 10) + (character - '0');
            }
        }

        for (var missing = currency.Exponent - Math.Clamp(decimals, 0, currency.Exponent); missing > 0; missing--)
        {
            value *= 10;
        }

        return digits > 0 && value <= Most;
    }
}
