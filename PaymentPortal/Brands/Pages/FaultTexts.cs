using Microsoft.Extensions.Localization;
using PaymentPortal.Primitives;

namespace PaymentPortal.Brands.Pages;

/// <summary>Faults in the reader's language.</summary>
internal static class FaultTexts
{
    /// <summary>The sentence for a fault: that of its code, or its own English words where nobody has written one.</summary>
    public static string Of(this IStringLocalizer texts, Fault fault)
    {
        var text = texts["Fault." + fault.Code, fault.Limit ?? 0];
        return text.ResourceNotFound ? fault.Words : text.Value;
    }

    /// <summary>The sentence for a refusal, by the same rule.</summary>
    public static string Of(this IStringLocalizer texts, Refusal refusal) =>
        texts["Fault." + refusal.Code] is { ResourceNotFound: false } text ? text.Value : refusal.Words;
}
