using PaymentPortal.Providers.Accounts;
using PaymentPortal.Providers.Lines;

namespace PaymentPortal.Providers.Mollie;

/// <summary>Mollie's methods in ours. Left out is what asks for more about the payer than a link knows (Klarna: address and name), and what is paid without its page.</summary>
internal static class MollieMethods
{
    private static readonly (string Ours, string Theirs)[] All =
    [
        ("card", "creditcard"), ("paypal", "paypal"), ("applePay", "applepay"), ("ideal", "ideal"), ("bancontact", "bancontact"),
        ("eps", "eps"), ("przelewy24", "przelewy24"), ("twint", "twint"),
    ];

    /// <summary>An amount for each currency that is asked for, such that nearly every method carries it; the list differs from currency to currency.</summary>
    public static readonly IReadOnlyList<MollieMessages.Amount> Probes =
    [
        new("EUR", "100.00"), new("CHF", "100.00"), new("GBP", "100.00"), new("USD", "100.00"), new("PLN", "100.00"),
        new("SEK", "500.00"), new("NOK", "500.00"), new("DKK", "500.00"), new("CZK", "1000.00"), new("HUF", "10000.00"),
    ];

    /// <summary>Mollie's name of a method; null when it has none.</summary>
    public static string? Theirs(string method) => Array.Find(All, pair => pair.Ours == method).Theirs;

    /// <summary>What Mollie offers in one currency, in our words.</summary>
    public static IEnumerable<MethodOffer> Offers(IEnumerable<MollieMessages.Method?> methods, string currency) =>
        from method in methods
        where method is { Status: null or "activated" }
        let ours = Array.Find(All, pair => pair.Theirs == method.Id).Ours
        where ours is not null
        select new MethodOffer(ours, currency, Limit(method.MinimumAmount, currency), Limit(method.MaximumAmount, currency));

    private static long? Limit(MollieMessages.Amount? amount, string currency) =>
        amount?.Currency == currency && DecimalAmount.TryRead(amount.Value, currency, out var value) ? value : null;
}
