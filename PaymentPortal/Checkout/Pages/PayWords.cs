using Microsoft.Extensions.Localization;

namespace PaymentPortal.Checkout.Pages;

/// <summary>What the pay button says, and what comes after it.</summary>
internal static class PayWords
{
    /// <summary>Words of the method's own where there are any, else those of its kind, else the common ones with its name.</summary>
    public static string Of(IStringLocalizer<CheckoutTexts> texts, PayerMethod method, string amount) =>
        texts[$"Pay.{method.Key}", amount] is { ResourceNotFound: false } own ? own
        : texts[$"Pay.{method.Icon}", amount] is { ResourceNotFound: false } kind ? kind
        : texts["Pay.With", amount, method.Name];

    /// <summary>Where the payer goes on.</summary>
    public static string Then(IStringLocalizer<CheckoutTexts> texts, PayerMethod method) =>
        method.Host is null ? texts["Then.Transfer"] : method.Icon == "debit" ? texts["Then.Debit", method.Host] : texts["Then.Provider", method.Host];
}
