using System.Globalization;
using PaymentPortal.Primitives;

namespace PaymentPortal.Providers.Lines;

/// <summary>Amounts as providers write them in JSON: major units as text ("129.50"), with as many decimals as the currency has there.</summary>
internal static class DecimalAmount
{
    /// <summary>The amount as text; null when the provider has fewer decimals than it needs.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="exponent">Decimals of the currency at the provider.</param>
    public static string? Of(Money amount, int exponent)
    {
        var major = amount.Major;
        return decimal.Round(major, exponent) == major ? major.ToString("F" + exponent.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Minor units of a text with exactly the currency's decimals, or with none or only zeros behind the point.</summary>
    /// <returns>False for anything else: signs, spaces, exponents, another count of decimals, nothing, more than can be.</returns>
    public static bool TryRead(string? text, string? code, out long value)
    {
        value = 0;
        if (text is not { Length: > 0 and <= 20 } || !Currency.TryFind(code, out var currency) || !text.All(letter => char.IsAsciiDigit(letter) || letter == '.')
            || !char.IsAsciiDigit(text[0]) || !decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var major))
        {
            return false;
        }

        var point = text.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? "" : text[(point + 1)..];
        var minor = major * currency.Factor;
        if ((point >= 0 && decimals.Length == 0) || (decimals.Length != currency.Exponent && decimals.Trim('0').Length > 0) || minor > Money.Largest)
        {
            return false;
        }

        value = (long)minor;
        return true;
    }

    /// <summary>Money that a provider names; more than nothing.</summary>
    /// <exception cref="ProviderUnclearException">It cannot be.</exception>
    public static Money Read(string? text, string? code) =>
        TryRead(text, code, out var value) && value > 0 ? Money.Of(value, code!) : throw new ProviderUnclearException("The provider named money that cannot be.");
}
