using PaymentPortal.Primitives;

namespace PaymentPortal.Providers.Stripe;

/// <summary>Our minor units in Stripe's and back. They differ for a few currencies (docs.stripe.com/currencies, "Zero-decimal", "Three-decimal" and "Special cases").</summary>
internal static class StripeAmounts
{
    /// <summary>Stripe counts hundredths of these although ISO 4217 knows none.</summary>
    private static readonly HashSet<string> InHundredths = ["ISK", "UGX"];

    /// <summary>Stripe counts whole ones of these although ISO 4217 knows hundredths.</summary>
    private static readonly HashSet<string> InWholes = ["MGA"];

    /// <summary>The amount in Stripe's units; null when Stripe cannot carry it exactly.</summary>
    public static long? ToStripe(Money amount) =>
        InHundredths.Contains(amount.Currency.Code) ? amount.Value * 100
        : InWholes.Contains(amount.Currency.Code) ? Whole(amount.Value, 100)
        : amount.Currency.Exponent == 3 && amount.Value % 10 != 0 ? null
        : amount.Value;

    /// <summary>Stripe's amount in our units.</summary>
    /// <exception cref="ProviderUnclearException">It names money that cannot be.</exception>
    public static Money FromStripe(long value, string? currency)
    {
        var code = currency?.ToUpperInvariant();
        if (value <= 0 || !Currency.TryFind(code, out var known)
            || (InHundredths.Contains(known.Code) ? Whole(value, 100) : InWholes.Contains(known.Code) ? Times(value, 100) : value) is not { } ours || ours > Money.Largest)
        {
            throw new ProviderUnclearException("Stripe named money that cannot be.");
        }

        return new Money(ours, known);
    }

    /// <summary>As Stripe writes a currency.</summary>
    public static string Code(Currency currency) => currency.Code.ToLowerInvariant();

    private static long? Whole(long value, long factor) => value % factor == 0 ? value / factor : null;

    private static long? Times(long value, long factor) => value <= Money.Largest ? value * factor : null;
}
