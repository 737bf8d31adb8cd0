namespace PaymentPortal.Webhooks;

/// <summary>Something that happened, word for word as all endpoints hear it. Written in the transaction in which it happened and never changed, so that every try says the same.</summary>
public sealed class WebhookEvent
{
    private WebhookEvent()
    {
    }

    /// <summary>The same on every try and for every endpoint; receivers tell repetitions by it.</summary>
    public Guid Id { get; private set; }

    public string Type { get; private set; } = "";

    /// <summary>The request that it happened to; null for what belongs to none.</summary>
    public Guid? PaymentRequestId { get; private set; }

    /// <summary>The number of the entry in the request's timeline, which is also the request's version after it: it grows by one with every event of a request.</summary>
    public int Sequence { get; private set; }

    public DateTimeOffset OccurredAt { get; private set; }

    /// <summary>The body as posted, JSON, sealed (<see cref="Signing.WebhookSeal"/>): it holds the payer's link, which a stolen database must not open.</summary>
    public byte[] SealedBody { get; private set; } = [];

    public string PublicId => Primitives.PublicId.Format(Primitives.PublicId.Event, Id);

    public static WebhookEvent Of(Guid id, string type, Guid? paymentRequestId, int sequence, DateTimeOffset occurredAt, byte[] sealedBody) =>
        new() { Id = id, Type = type, PaymentRequestId = paymentRequestId, Sequence = sequence, OccurredAt = occurredAt, SealedBody = sealedBody };
}
