using PaymentPortal.Primitives;
using PaymentPortal.Providers.Accounts;
using PaymentPortal.Providers.Lines;

namespace PaymentPortal.Providers.PayPal;

/// <summary>Money as PayPal takes it: some currencies, three of them without decimals.</summary>
internal static class PayPalMoney
{
    /// <summary>PayPal's currencies, without those that only accounts of their own country can use (BRL, CNY, MYR).</summary>
    private static readonly string[] Currencies =
    [
        "AUD", "CAD", "CHF", "CZK", "DKK", "EUR", "GBP", "HKD", "HUF", "ILS", "JPY", "MXN", "NOK", "NZD", "PHP", "PLN", "SEK", "SGD", "THB", "TWD", "USD",
    ];

    /// <summary>What PayPal carries.</summary>
    public static IReadOnlyList<MethodOffer> Offers { get; } = [.. Currencies.Select(currency => new MethodOffer("paypal", currency))];

    /// <summary>The amount in PayPal's words.</summary>
    /// <exception cref="ProviderRefusedException">PayPal does not carry it: another currency, or a fraction of one that has none there (HUF, TWD).</exception>
    public static PayPalMessages.Amount Of(Money amount) =>
        Currencies.Contains(amount.Currency.Code) && DecimalAmount.Of(amount, amount.Currency.Code is "HUF" or "TWD" ? 0 : amount.Currency.Exponent) is { } value
            ? new PayPalMessages.Amount(amount.Currency.Code, value) : throw new ProviderRefusedException("amount-refused");

    public static Money Read(PayPalMessages.Amount? amount) => DecimalAmount.Read(amount?.Value, amount?.CurrencyCode);
}
