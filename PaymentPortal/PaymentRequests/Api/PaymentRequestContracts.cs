using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using PaymentPortal.Api;
using PaymentPortal.Brands;
using PaymentPortal.PaymentRequests.Links;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Api;

/// <summary>A payment request: what is asked of whom, and where it stands. The same in answers, webhooks and imports.</summary>
public sealed record PaymentRequestContract
{
    /// <summary>Opaque id.</summary>
    /// <example>pr_06bdaz8v3nwm5k2q7xtr4hc9ge</example>
    [Required]
    public required string Id { get; init; }

    /// <summary>Where it stands: `draft`, `open`, `processing` (a payment was made but is not confirmed yet), `partiallyPaid`, `paid`, `expired`, `cancelled`, `refunded`, `partiallyRefunded` or `chargedBack`.</summary>
    /// <example>open</example>
    [Required]
    public required string Status { get; init; }

    /// <summary>On the page, the PDF and the payer's bank statement.</summary>
    /// <example>INV-2026-0042</example>
    [Required]
    public required string Reference { get; init; }

    /// <summary>What the payer pays for.</summary>
    /// <example>Hausratversicherung 2026</example>
    [Required]
    public required string Description { get; init; }

    /// <summary>What is asked for.</summary>
    [Required]
    public required MoneyContract Amount { get; init; }

    /// <summary>What came of it.</summary>
    [Required]
    public required MoneyContract AmountPaid { get; init; }

    /// <summary>What of that went back to the payer.</summary>
    [Required]
    public required MoneyContract AmountRefunded { get; init; }

    /// <summary>What is left to pay.</summary>
    [Required]
    public required MoneyContract AmountDue { get; init; }

    /// <summary>The caller's own id, or the one that was made.</summary>
    /// <example>sap-4711</example>
    [Required]
    public required string ExternalId { get; init; }

    /// <summary>Key of the brand on whose behalf is asked.</summary>
    /// <example>default</example>
    [Required]
    public required string Brand { get; init; }

    /// <summary>When it should be paid: a day in the brand's time zone.</summary>
    /// <example>2026-12-15</example>
    public required DateOnly? DueDate { get; init; }

    /// <summary>From this moment on it can no longer be paid.</summary>
    /// <example>2027-01-15T23:00:00Z</example>
    [Required]
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>So many days before the expiry page and pictures say how long is left.</summary>
    /// <example>3</example>
    [Required]
    public required int CountdownDays { get; init; }

    /// <summary>Whether these last days have begun.</summary>
    /// <example>false</example>
    [Required]
    public required bool Countdown { get; init; }

    /// <summary>Whether it is unpaid after its due date.</summary>
    /// <example>false</example>
    [Required]
    public required bool Overdue { get; init; }

    /// <summary>Who is asked.</summary>
    [Required]
    public required RecipientContract Recipient { get; init; }

    /// <summary>What the amount is made of.</summary>
    [Required]
    public required IReadOnlyList<ItemContract> Items { get; init; }

    /// <summary>Whether the items' prices are gross.</summary>
    /// <example>true</example>
    [Required]
    public required bool PricesIncludeTax { get; init; }

    /// <summary>Whether the payer may choose the amount.</summary>
    [Required]
    public required AmountSchemeContract AmountScheme { get; init; }

    /// <summary>Keys of the methods that are offered; empty offers all of the brand's.</summary>
    /// <example>["card", "paypal", "bankTransfer"]</example>
    [Required]
    public required IReadOnlyList<string> PaymentMethods { get; init; }

    /// <summary>Where the payer may go on afterwards.</summary>
    public required ReturnUrlsContract? ReturnUrls { get; init; }

    /// <summary>Where news of this request is posted, beside the webhook endpoints.</summary>
    /// <example>https://erp.example/hooks/42</example>
    [Url]
    public required string? NotificationUrl { get; init; }

    /// <summary>The caller's own keys and values.</summary>
    /// <example>{ "caseId": "12345" }</example>
    [Required]
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }

    /// <summary>The payer's addresses.</summary>
    [Required]
    public required LinksContract Links { get; init; }

    /// <summary>When it was made.</summary>
    /// <example>2026-12-01T09:00:00Z</example>
    [Required]
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who made it: the name of a member of staff or of an API key.</summary>
    /// <example>erp</example>
    [Required]
    public required string CreatedBy { get; init; }

    /// <summary>When the whole amount was paid.</summary>
    /// <example>2026-12-03T17:42:11Z</example>
    public required DateTimeOffset? PaidAt { get; init; }

    /// <summary>Grows with every event of this request. The `sequence` of its webhooks.</summary>
    /// <example>3</example>
    [Required]
    public required int Version { get; init; }

    /// <summary>What was done otherwise than asked; only in the answer to the call that asked.</summary>
    [Required]
    public required IReadOnlyList<WarningContract> Warnings { get; init; }

    /// <summary>A request as it goes over the wire. Reads nothing, so it can be called within a transaction.</summary>
    /// <param name="request">The request.</param>
    /// <param name="brand">Its brand.</param>
    /// <param name="tokens">Make the link.</param>
    /// <param name="address">Begins the link.</param>
    /// <param name="now">UTC; status and flags are those of this moment.</param>
    public static PaymentRequestContract Of(PaymentRequest request, Brand brand, LinkTokens tokens, PublicAddress address, DateTimeOffset now) => new()
    {
        Id = PublicId.Format(PublicId.PaymentRequest, request.Id),
        Status = NameOf(request.StatusAt(now)),
        Reference = request.Reference,
        Description = request.Description,
        Amount = MoneyContract.Of(request.Amount),
        AmountPaid = MoneyContract.Of(request.AmountPaid, request.CurrencyCode),
        AmountRefunded = MoneyContract.Of(request.AmountRefunded, request.CurrencyCode),
        AmountDue = MoneyContract.Of(request.AmountDue),
        ExternalId = request.ExternalId,
        Brand = brand.Key,
        DueDate = request.DueDate,
        ExpiresAt = request.ExpiresAt,
        CountdownDays = request.CountdownDays,
        Countdown = request.IsCountingDown(now),
        Overdue = request.IsOverdue(brand, now),
        Recipient = RecipientContract.Of(request.Recipient),
        Items = [.. request.Items.Select(item => ItemContract.Of(item, request.CurrencyCode))],
        PricesIncludeTax = request.PricesIncludeTax,
        AmountScheme = AmountSchemeContract.Of(request.AmountScheme),
        PaymentMethods = request.Methods,
        ReturnUrls = ReturnUrlsContract.Of(request),
        NotificationUrl = request.NotificationUrl,
        Metadata = request.Metadata,
        Links = LinksContract.Of(request.Id, tokens, address),
        CreatedAt = request.CreatedAt,
        CreatedBy = request.CreatedByName,
        PaidAt = request.PaidAt,
        Version = request.Version,
        Warnings = [],
    };

    /// <summary>A status by its name on the wire ("partiallyPaid").</summary>
    public static string NameOf(PaymentRequestStatus status) => JsonNamingPolicy.CamelCase.ConvertName(status.ToString());
}
