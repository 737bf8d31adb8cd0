using System.Globalization;
using PaymentPortal.PaymentRequests.Amounts;
using PaymentPortal.Primitives;

namespace PaymentPortal.Checkout;

/// <summary>A choice that another site made with the payer and put into the link: <c>?method=card</c>, for open amounts with <c>amount=</c> or <c>option=</c>.</summary>
/// <param name="Method">Key of the method.</param>
/// <param name="Amount">As given: minor units, or the usual notation with its decimals.</param>
/// <param name="Options">Numbers of options, the first is "0".</param>
public sealed record StraightWish(string Method, string? Amount, IReadOnlyList<string> Options)
{
    private const int LongestText = 64;
    private const int MostOptions = 100;

    /// <summary>The choice in an address; null when there is none.</summary>
    public static StraightWish? Of(IQueryCollection query) =>
        query["method"].FirstOrDefault() is { Length: > 0 and <= LongestText } method
            ? new StraightWish(method, query["amount"].FirstOrDefault() is { Length: <= LongestText } amount ? amount : null, [.. query["option"].OfType<string>().Where(option => option.Length <= LongestText).Take(MostOptions)])
            : null;

    /// <summary>The choice as the payer's own form would post it: the amount in the notation of their language. What could mean two things is left as it came, and is asked for.</summary>
    public AmountChoice Choice(Currency currency, CultureInfo culture) => new(Minor(currency) is { } value ? new Money(value, currency).Digits(culture) : Amount, Options, culture);

    /// <summary>Digits alone are minor units; with a point before exactly the currency's decimals it is the notation of programs.</summary>
    private long? Minor(Currency currency)
    {
        var text = (Amount ?? "").Trim();
        var isPlain = text.Length is > 0 and <= 15 && text.All(char.IsAsciiDigit);
        var point = text.Length - currency.Exponent - 1;
        var isDotted = currency.Exponent is > 0 and not 3 && point > 0 && text.Length <= 15 && text[point] == '.' && text.Remove(point, 1).All(char.IsAsciiDigit);
        return isPlain || isDotted ? long.Parse(text.Replace(".", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture) : null;
    }
}
