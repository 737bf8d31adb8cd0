using PaymentPortal.Providers.Accounts;
using Stripe;

namespace PaymentPortal.Providers.Stripe;

/// <summary>Our methods at Stripe. Whether an account has them says Stripe; which currencies and amounts they carry its API does not say, so that is written down here
/// (docs.stripe.com/currencies "Minimum and maximum charge amounts", and the page of each method).</summary>
internal static class StripeMethods
{
    /// <summary>Eight digits, the most that Stripe takes.</summary>
    private const long Largest = 99_999_999;

    /// <summary>SEPA debits of a new account; Stripe raises it on request.</summary>
    private const long LargestDebit = 1_000_000;

    /// <summary>The least that a charge in a currency may be, in minor units; nothing where Stripe names none.</summary>
    private static readonly Dictionary<string, long?> Smallest = new()
    {
        ["EUR"] = 50, ["USD"] = 50, ["CHF"] = 50, ["GBP"] = 30, ["PLN"] = 200, ["CZK"] = 1500, ["DKK"] = 250, ["SEK"] = 300, ["NOK"] = 300, ["HUF"] = 17500, ["RON"] = 200,
        ["AED"] = 200, ["AUD"] = 50, ["BRL"] = 50, ["CAD"] = 50, ["HKD"] = 400, ["INR"] = 50, ["JPY"] = 50, ["MXN"] = 1000, ["MYR"] = 200, ["NZD"] = 50, ["SGD"] = 50, ["THB"] = 1000,
        ["ARS"] = null, ["BAM"] = null, ["COP"] = null, ["EGP"] = null, ["GEL"] = null, ["IDR"] = null, ["ILS"] = null, ["ISK"] = null, ["KRW"] = null, ["KZT"] = null, ["MAD"] = null,
        ["MDL"] = null, ["MKD"] = null, ["PEN"] = null, ["PHP"] = null, ["QAR"] = null, ["RSD"] = null, ["SAR"] = null, ["TRY"] = null, ["TWD"] = null, ["UAH"] = null, ["VND"] = null, ["ZAR"] = null,
        ["BHD"] = null, ["JOD"] = null, ["KWD"] = null, ["OMR"] = null, ["TND"] = null,
    };

    private static readonly IReadOnlyList<StripeMethod> All =
    [
        new("card", "card", account => account.Card?.Available, []),
        new("applePay", "card", account => account.Card?.Available == true && account.ApplePay?.Available == true, []),
        new("googlePay", "card", account => account.Card?.Available == true && account.GooglePay?.Available == true, []),
        new("paypal", "paypal", account => account.Paypal?.Available, ["EUR", "GBP", "USD", "CHF", "CZK", "DKK", "NOK", "PLN", "SEK", "AUD", "CAD", "HKD", "NZD", "SGD"]),
        new("klarna", "klarna", account => account.Klarna?.Available, ["EUR", "GBP", "USD", "CHF", "CZK", "DKK", "NOK", "PLN", "RON", "SEK", "AUD", "CAD", "NZD"]),
        new("sepaDebit", "sepa_debit", account => account.SepaDebit?.Available, ["EUR"], LargestDebit),
        new("ideal", "ideal", account => account.Ideal?.Available, ["EUR"]),
        new("bancontact", "bancontact", account => account.Bancontact?.Available, ["EUR"]),
        new("eps", "eps", account => account.Eps?.Available, ["EUR"]),
        new("przelewy24", "p24", account => account.P24?.Available, ["EUR", "PLN"]),
        new("twint", "twint", account => account.Twint?.Available, ["CHF"]),
    ];

    /// <summary>Stripe's name of our method; null when Stripe has none.</summary>
    public static string? TypeOf(string method) => All.FirstOrDefault(known => known.Key == method)?.Type;

    /// <summary>What an account offers.</summary>
    public static IReadOnlyList<MethodOffer> Offers(PaymentMethodConfiguration account) =>
    [
        .. from method in All
           where method.IsAvailable(account) == true
           from currency in method.Currencies.Count == 0 ? Smallest.Keys.AsEnumerable() : method.Currencies
           select new MethodOffer(method.Key, currency, Smallest[currency], method.Largest),
    ];

    /// <param name="Key">Ours.</param>
    /// <param name="Type">Stripe's.</param>
    /// <param name="IsAvailable">Whether an account may offer it.</param>
    /// <param name="Currencies">ISO 4217 codes; empty for all of Stripe's.</param>
    /// <param name="Largest">In minor units.</param>
    private sealed record StripeMethod(string Key, string Type, Func<PaymentMethodConfiguration, bool?> IsAvailable, IReadOnlyList<string> Currencies, long Largest = StripeMethods.Largest);
}
