using System.Globalization;
using System.Text;
using Microsoft.Extensions.Localization;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests;

/// <summary>Says faults and refusals in the reader's language, by their codes: first the words for this field ("amount.required"), then those of the code ("required"), then the plain English ones.</summary>
public sealed class FaultWords(IStringLocalizer<FaultTexts> texts)
{
    /// <summary>The sentence beside the field.</summary>
    public string Of(Fault fault) => Find($"{Name(fault.Field)}.{fault.Code}", fault.Limit) ?? Find(fault.Code, fault.Limit) ?? fault.Words;

    /// <summary>The sentence above the button.</summary>
    public string Of(Refusal refusal) => Find("refused." + refusal.Code, null) ?? refusal.Words;

    private string? Find(string key, long? limit) => texts[key, Limit(limit)] is { ResourceNotFound: false } found ? found.Value : null;

    private static string Limit(long? limit) => limit?.ToString("N0", CultureInfo.CurrentCulture) ?? "";

    /// <summary>"/items/3/unitPrice" becomes "items.unitPrice".</summary>
    private static string Name(string pointer)
    {
        var name = new StringBuilder();
        foreach (var part in pointer.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => !part.All(char.IsAsciiDigit)))
        {
            name.Append(name.Length > 0 ? "." : "").Append(part);
        }

        return name.ToString();
    }
}
