using System.ComponentModel.DataAnnotations;
using PaymentPortal.Api;
using PaymentPortal.Api.Json;

namespace PaymentPortal.PaymentRequests.Api;

/// <summary>What somebody asks for. Only reference, description and amount are needed. A field that is not listed here is refused.</summary>
public sealed record NewPaymentRequestContract : IRequestContract
{
    /// <summary>On the page, the PDF and the payer's bank statement; used once only if the brand says so.</summary>
    /// <example>INV-2026-0042</example>
    [Required, StringLength(PaymentRequestRules.LongestReference, MinimumLength = 1)]
    public string? Reference { get; init; }

    /// <summary>What the payer pays for.</summary>
    /// <example>Hausratversicherung 2026</example>
    [Required, StringLength(PaymentRequestRules.LongestDescription, MinimumLength = 1)]
    public string? Description { get; init; }

    /// <summary>What is asked for; more than zero.</summary>
    [Required]
    public MoneyContract? Amount { get; init; }

    /// <summary>The caller's own id, used once only; one is made when it is absent.</summary>
    /// <example>sap-4711</example>
    [StringLength(PaymentRequestRules.LongestExternalId)]
    public string? ExternalId { get; init; }

    /// <summary>Key of the brand; the default brand when absent.</summary>
    /// <example>default</example>
    [StringLength(40)]
    public string? Brand { get; init; }

    /// <summary>When it should be paid: a day in the brand's time zone, before the expiry.</summary>
    /// <example>2026-12-15</example>
    public DateOnly? DueDate { get; init; }

    /// <summary>From this moment on it can no longer be paid: in the future, at most five years ahead. The brand's number of days when absent.</summary>
    /// <example>2027-01-15T23:00:00Z</example>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>So many days before the expiry page and pictures say how long is left; the brand's number when absent.</summary>
    /// <example>3</example>
    [Range(0, PaymentRequestRules.MostCountdownDays)]
    public int? CountdownDays { get; init; }

    /// <summary>Who is asked.</summary>
    public RecipientContract? Recipient { get; init; }

    /// <summary>What the amount is made of; the gross total must equal the amount.</summary>
    [MaxLength(PaymentRequestRules.MostItems)]
    public IReadOnlyList<ItemContract>? Items { get; init; }

    /// <summary>Whether the items' prices are gross; true when absent.</summary>
    /// <example>true</example>
    public bool? PricesIncludeTax { get; init; }

    /// <summary>Whether the payer may choose the amount; `fixed` when absent.</summary>
    public AmountSchemeContract? AmountScheme { get; init; }

    /// <summary>Keys of the methods to offer, some of the brand's; all of them when absent. An ended method stands for its successor and is named in `warnings`.</summary>
    /// <example>["card", "paypal", "bankTransfer"]</example>
    public IReadOnlyList<string>? PaymentMethods { get; init; }

    /// <summary>How the payer is told. Absent or empty, nobody is told: the payment request can be paid at once by its link.</summary>
    [MaxLength(20)]
    public IReadOnlyList<SendContract>? Send { get; init; }

    /// <summary>Where the payer may go on afterwards.</summary>
    public ReturnUrlsContract? ReturnUrls { get; init; }

    /// <summary>Where news of this request is posted, beside the webhook endpoints.</summary>
    /// <example>https://erp.example/hooks/42</example>
    [StringLength(2000), Url]
    public string? NotificationUrl { get; init; }

    /// <summary>The caller's own keys (1 to 40 characters) and values (at most 500), to be used in templates.</summary>
    /// <example>{ "caseId": "12345" }</example>
    [MaxLength(PaymentRequestRules.MostMetadata)]
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }
}
