using PaymentPortal.PaymentRequests.Amounts;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests;

/// <summary>What somebody asks for, unchecked: from the composer, the API or a file. Names are those of the API.</summary>
public sealed record PaymentRequestInput
{
    public string? Reference { get; init; }

    public string? Description { get; init; }

    /// <summary>Null when it is missing or could not be read; the caller adds its own fault for text that is no amount.</summary>
    public Money? Amount { get; init; }

    /// <summary>What of the amount the payer chooses; null for a fixed amount.</summary>
    public AmountSchemeInput? AmountScheme { get; init; }

    public string? ExternalId { get; init; }

    /// <summary>Key of the brand; null takes the default brand.</summary>
    public string? Brand { get; init; }

    public DateOnly? DueDate { get; init; }

    /// <summary>UTC; null takes the brand's number of days, up to the end of that day.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    public int? CountdownDays { get; init; }

    public RecipientInput Recipient { get; init; } = new();

    public IReadOnlyList<LineItem> Items { get; init; } = [];

    public bool PricesIncludeTax { get; init; } = true;

    public IReadOnlyList<string> PaymentMethods { get; init; } = [];

    /// <summary>Null leaves them as they are.</summary>
    public ReturnUrls? ReturnUrls { get; init; }

    /// <summary>Null leaves it as it is; an empty text takes it away.</summary>
    public string? NotificationUrl { get; init; }

    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();

    /// <summary>What could not be read at all, by whoever filled this in; told together with everything else that is wrong.</summary>
    public IReadOnlyList<Fault> Unread { get; init; } = [];

    /// <summary>What a request asks for now, to be handed back with a change.</summary>
    /// <param name="request">The request.</param>
    /// <param name="brand">Key of its brand.</param>
    public static PaymentRequestInput Of(PaymentRequest request, string brand) => new()
    {
        Reference = request.Reference,
        Description = request.Description,
        Amount = request.Amount,
        AmountScheme = AmountSchemeInput.Of(request.AmountScheme),
        ExternalId = request.ExternalId,
        Brand = brand,
        DueDate = request.DueDate,
        ExpiresAt = request.ExpiresAt,
        CountdownDays = request.CountdownDays,
        Recipient = RecipientInput.Of(request.Recipient),
        Items = request.Items,
        PricesIncludeTax = request.PricesIncludeTax,
        PaymentMethods = request.Methods,
        ReturnUrls = new ReturnUrls(request.ReturnPaidUrl, request.ReturnOpenUrl),
        NotificationUrl = request.NotificationUrl,
        Metadata = request.Metadata,
    };
}
