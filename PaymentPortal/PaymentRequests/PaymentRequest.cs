using PaymentPortal.PaymentRequests.Amounts;
using PaymentPortal.PaymentRequests.Recipients;
using PaymentPortal.PaymentRequests.Timeline;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests;

/// <summary>What is asked of one payer on behalf of a brand: an amount, what it is for, until when. It guards its own life:
/// every verb goes through <see cref="PaymentRequestTransitions"/>, and every change is told in the timeline.</summary>
public sealed partial class PaymentRequest
{
    private readonly List<TimelineEntry> told = [];

    private PaymentRequest()
    {
    }

    public Guid Id { get; private set; }

    public Guid BrandId { get; private set; }

    public PaymentRequestStatus Status { get; private set; }

    /// <summary>Number of timeline entries; grows with every change, so it serves as the version of the row, the ETag and the webhooks' sequence.</summary>
    public int Version { get; private set; }

    /// <summary>Hash of the last timeline entry.</summary>
    public byte[] TimelineHead { get; private set; } = [];

    public string Reference { get; private set; } = "";

    public string Description { get; private set; } = "";

    /// <summary>Minor units asked for.</summary>
    public long AmountValue { get; private set; }

    /// <summary>What of the amount the payer chooses; null for a fixed amount.</summary>
    public AmountScheme? AmountScheme { get; private set; }

    /// <summary>Minor units that can be paid at most where the payer chooses; null for a fixed amount. For the database, which cannot read the scheme.</summary>
    public long? CeilingValue { get; private set; }

    /// <summary>ISO 4217 code.</summary>
    public string CurrencyCode { get; private set; } = "";

    /// <summary>Minor units that came and were due. The database keeps it from exceeding the amount.</summary>
    public long AmountPaid { get; private set; }

    /// <summary>Minor units given back of what was due.</summary>
    public long AmountRefunded { get; private set; }

    public string ExternalId { get; private set; } = "";

    public DateOnly? DueDate { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public int CountdownDays { get; private set; }

    public Recipient Recipient { get; private set; } = Recipient.Nobody;

    /// <summary>What tells this payer from others; see <see cref="KnownPayer.KeyOf"/>.</summary>
    public string? PayerKey { get; private set; }

    public IReadOnlyList<LineItem> Items { get; private set; } = [];

    public bool PricesIncludeTax { get; private set; }

    public IReadOnlyList<string> Methods { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Metadata { get; private set; } = new Dictionary<string, string>();

    /// <summary>Where the payer can go on once all is paid; shown only while the brand's list allows it.</summary>
    public string? ReturnPaidUrl { get; private set; }

    /// <summary>Where the payer can go on while it is not paid, or no longer can be; shown only while the brand's list allows it.</summary>
    public string? ReturnOpenUrl { get; private set; }

    /// <summary>Where the sender's own system is told of this request, beside its registered endpoints.</summary>
    public string? NotificationUrl { get; private set; }

    /// <summary>Keyed hash of the link's token; the token itself is nowhere.</summary>
    public byte[] LinkTokenHash { get; private set; } = [];

    /// <summary>The form's own id: the same form sent twice makes one request.</summary>
    public Guid? IntentId { get; private set; }

    public Guid? CreatedById { get; private set; }

    public string CreatedByName { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    public DateTimeOffset? PaidAt { get; private set; }

    public string? CancelReason { get; private set; }

    public Money Amount => Money.Of(AmountValue, CurrencyCode);

    /// <summary>What is left to pay; of an open amount the proposal until something was paid, and nothing after.</summary>
    public Money AmountDue => Money.Of(AmountScheme is null ? AmountValue - AmountPaid : AmountPaid > 0 ? 0 : AmountValue, CurrencyCode);

    /// <summary>What the payer is asked for: what is left to pay, or from the least to the most that can be chosen.</summary>
    public AmountSpan Asked => AmountScheme is { } scheme && AmountPaid == 0 ? new AmountSpan(Money.Of(scheme.Floor, CurrencyCode), Money.Of(scheme.Ceiling, CurrencyCode)) : AmountDue;

    /// <summary>What came, once all is paid of an open amount; otherwise what was asked for.</summary>
    public Money Total => AmountScheme is not null && AmountPaid > 0 ? Money.Of(AmountPaid, CurrencyCode) : Amount;

    /// <summary>What was told since the row was read, for the save and its consequences.</summary>
    public IReadOnlyList<TimelineEntry> Told => told;

    /// <summary>The events told since the row was read.</summary>
    public IEnumerable<PaymentRequestEvent> News => told.Select(entry => entry.Event);

    /// <summary>Payable if and only if its status is open or partly paid and the stored expiry lies in the future.</summary>
    public bool IsPayable(DateTimeOffset now) => Status is PaymentRequestStatus.Open or PaymentRequestStatus.PartiallyPaid && now < ExpiresAt;

    /// <summary>Whether a verb would be allowed now, apart from dates and sums; for pages that show only what can be done.</summary>
    public bool Allows(PaymentRequestVerb verb) => PaymentRequestTransitions.Apply(Status, verb) is Outcome<PaymentRequestStatus>.Done;

    /// <summary>A new draft.</summary>
    /// <param name="details">What is asked for, checked.</param>
    /// <param name="id">A new id.</param>
    /// <param name="linkTokenHash">The hash of the token that belongs to this id.</param>
    /// <param name="intentId">The form's id, or null.</param>
    /// <param name="actor">Who makes it.</param>
    /// <param name="now">UTC.</param>
    public static PaymentRequest Create(PaymentRequestDetails details, Guid id, byte[] linkTokenHash, Guid? intentId, Actor actor, DateTimeOffset now)
    {
        var request = new PaymentRequest
        {
            Id = id,
            Status = PaymentRequestStatus.Draft,
            LinkTokenHash = linkTokenHash,
            IntentId = intentId,
            CreatedById = actor.Id,
            CreatedByName = actor.Name,
            CreatedAt = now,
            ExternalId = details.ExternalId ?? "r" + PublicId.Format(PublicId.PaymentRequest, id)[3..],
        };
        request.Take(details);
        request.Tell(new RequestCreated(details.Amount.Value, details.Amount.Currency.Code), actor, now);
        return request;
    }

    /// <summary>The save has taken over what was told.</summary>
    internal void Forget() => told.Clear();

    private void Take(PaymentRequestDetails details)
    {
        BrandId = details.BrandId;
        Reference = details.Reference;
        Description = details.Description;
        AmountValue = details.Amount.Value;
        AmountScheme = details.AmountScheme;
        CeilingValue = details.AmountScheme?.Ceiling;
        CurrencyCode = details.Amount.Currency.Code;
        DueDate = details.DueDate;
        ExpiresAt = details.ExpiresAt;
        CountdownDays = details.CountdownDays;
        Recipient = details.Recipient;
        PayerKey = KnownPayer.KeyOf(details.Recipient);
        Items = details.Items;
        PricesIncludeTax = details.PricesIncludeTax;
        Methods = details.Methods;
        Metadata = details.Metadata;
        (ReturnPaidUrl, ReturnOpenUrl, NotificationUrl) = (details.ReturnUrls.Paid, details.ReturnUrls.Open, details.NotificationUrl);
    }

    private void Tell(PaymentRequestEvent fact, Actor actor, DateTimeOffset now)
    {
        var entry = TimelineEntry.Append(Id, Version + 1, TimelineHead, fact, actor, now);
        told.Add(entry);
        Version = entry.Sequence;
        TimelineHead = entry.Hash;
        UpdatedAt = now;
    }

    private Refusal? Go(PaymentRequestVerb verb)
    {
        var outcome = PaymentRequestTransitions.Apply(Status, verb);
        if (outcome is Outcome<PaymentRequestStatus>.Done done)
        {
            Status = done.Value;
        }

        return outcome.Reason;
    }
}
