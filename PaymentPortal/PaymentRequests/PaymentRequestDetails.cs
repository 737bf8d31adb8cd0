using PaymentPortal.PaymentRequests.Amounts;
using PaymentPortal.PaymentRequests.Recipients;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests;

/// <summary>What is asked for, checked.</summary>
public sealed record PaymentRequestDetails
{
    /// <summary>1 to 35 characters; on the page, the document and the payer's bank statement.</summary>
    public required string Reference { get; init; }

    /// <summary>1 to 140 characters: what the payer pays for.</summary>
    public required string Description { get; init; }

    /// <summary>More than zero.</summary>
    public required Money Amount { get; init; }

    /// <summary>What of the amount the payer chooses; null for a fixed amount.</summary>
    public AmountScheme? AmountScheme { get; init; }

    public required Guid BrandId { get; init; }

    /// <summary>The caller's own id, unique, at most 64 characters; null has one made.</summary>
    public string? ExternalId { get; init; }

    /// <summary>When it should be paid, a day in the brand's time zone.</summary>
    public DateOnly? DueDate { get; init; }

    /// <summary>UTC; from this moment on it can no longer be paid.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>0 to 90: so many days before the expiry page and list say how long is left.</summary>
    public int CountdownDays { get; init; }

    public Recipient Recipient { get; init; } = Recipient.Nobody;

    public IReadOnlyList<LineItem> Items { get; init; } = [];

    /// <summary>Whether the items' prices are gross.</summary>
    public bool PricesIncludeTax { get; init; } = true;

    /// <summary>Keys of the methods to offer, a subset of the brand's; empty offers all of them.</summary>
    public IReadOnlyList<string> Methods { get; init; } = [];

    /// <summary>Where the payer can go on; within the brand's list.</summary>
    public ReturnUrls ReturnUrls { get; init; } = new();

    /// <summary>Where the sender's own system is told of this request; within the brand's list.</summary>
    public string? NotificationUrl { get; init; }

    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();
}
