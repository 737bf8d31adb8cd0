using System.ComponentModel.DataAnnotations;
using PaymentPortal.Api;
using PaymentPortal.Api.Json;

namespace PaymentPortal.PaymentRequests.Api;

/// <summary>What is to change (JSON Merge Patch, RFC 7396): fields that are absent stay, null takes a value away. Once a payment request is open, its amount, items and brand are fixed.</summary>
public sealed record ChangedPaymentRequestContract : IRequestContract
{
    /// <summary>On the page, the PDF and the payer's bank statement.</summary>
    /// <example>INV-2026-0042</example>
    [StringLength(PaymentRequestRules.LongestReference, MinimumLength = 1)]
    public string? Reference { get; init; }

    /// <summary>What the payer pays for.</summary>
    /// <example>Hausratversicherung 2026</example>
    [StringLength(PaymentRequestRules.LongestDescription, MinimumLength = 1)]
    public string? Description { get; init; }

    /// <summary>What is asked for; only while it is a draft.</summary>
    public MoneyContract? Amount { get; init; }

    /// <summary>When it should be paid: a day in the brand's time zone.</summary>
    /// <example>2026-12-15</example>
    public DateOnly? DueDate { get; init; }

    /// <summary>From this moment on it can no longer be paid.</summary>
    /// <example>2027-01-15T23:00:00Z</example>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>So many days before the expiry page and pictures say how long is left.</summary>
    /// <example>3</example>
    [Range(0, PaymentRequestRules.MostCountdownDays)]
    public int? CountdownDays { get; init; }

    /// <summary>Who is asked; fields that are absent stay.</summary>
    public RecipientContract? Recipient { get; init; }

    /// <summary>What the amount is made of; only while it is a draft.</summary>
    [MaxLength(PaymentRequestRules.MostItems)]
    public IReadOnlyList<ItemContract>? Items { get; init; }

    /// <summary>Whether the items' prices are gross; only while it is a draft.</summary>
    /// <example>true</example>
    public bool? PricesIncludeTax { get; init; }

    /// <summary>Keys of the methods to offer; null or empty offers all of the brand's.</summary>
    /// <example>["card", "paypal"]</example>
    public IReadOnlyList<string>? PaymentMethods { get; init; }

    /// <summary>Whether the payer may choose the amount; only while it is a draft.</summary>
    public AmountSchemeContract? AmountScheme { get; init; }

    /// <summary>Where the payer may go on afterwards.</summary>
    public ReturnUrlsContract? ReturnUrls { get; init; }

    /// <summary>Where news of this request is posted, beside the webhook endpoints.</summary>
    /// <example>https://erp.example/hooks/42</example>
    [StringLength(2000), Url]
    public string? NotificationUrl { get; init; }

    /// <summary>The caller's own keys and values; keys that are absent stay, null takes one away.</summary>
    /// <example>{ "caseId": "12345" }</example>
    [MaxLength(PaymentRequestRules.MostMetadata)]
    public IReadOnlyDictionary<string, string?>? Metadata { get; init; }
}
