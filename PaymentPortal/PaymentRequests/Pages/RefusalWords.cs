using Microsoft.Extensions.Localization;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Pages;

/// <summary>Refusals and faults in the reader's language, by their codes; without a translation, in the use case's own English words.</summary>
internal static class RefusalWords
{
    /// <summary>Why something was not done.</summary>
    public static string Of(Refusal refusal, IStringLocalizer<PaymentRequestsTexts> texts) =>
        refusal.Faults.Any(fault => fault is { Field: "/recipient/email", Code: "required" }) ? texts["Refusal.no-email"]
        : texts["Refusal." + refusal.Code] is { ResourceNotFound: false } words ? words
        : texts["Refusal.other", refusal.Words];

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    public static string? At(string field, Refusal? refusal, IStringLocalizer<PaymentRequestsTexts> texts)
    {
        var fault = refusal?.Faults.FirstOrDefault(fault => fault.Field == field);
        if (fault is null)
        {
            return null;
        }

        // What is wrong with a mail address or a number in detail helps less than to see a right one.
        var key = fault switch
        {
            { Code: "required" } => "Fault.required",
            { Field: "/recipient/email" } => "Fault.email",
            { Field: "/recipient/phone" } => "Fault.phone",
            { Field: "/iban" } => "Fault.iban",
            _ => "Fault." + fault.Code,
        };
        return texts[key, fault.Limit ?? 0] is { ResourceNotFound: false } words ? words : texts["Fault.other", fault.Words];
    }
}
