using PaymentPortal.Data;

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

    /// <summary>The number of the entry in the request's timeline, which is also the request's version after it: it grows by one with every entry of a request;
    /// an opened message has that of the entry before it (<see cref="TellOpenedMessages"/>).</summary>
    public int Sequence { get; private set; }

    public DateTimeOffset OccurredAt { get; private set; }

    /// <summary>The body as posted, JSON, under the installation's <see cref="Seal"/>: it holds the payer's link, which a stolen database must not open.</summary>
    public byte[] SealedBody { get; private set; } = [];

    public string PublicId => Primitives.PublicId.Format(Primitives.PublicId.Event, Id);

    public static WebhookEvent Of(Guid id, string type, Guid? paymentRequestId, int sequence, DateTimeOffset occurredAt, byte[] body, Seal seal) =>
        new() { Id = id, Type = type, PaymentRequestId = paymentRequestId, Sequence = sequence, OccurredAt = occurredAt, SealedBody = seal.Close(Place(id), body) };

    /// <summary>The body as posted; throws when the key that sealed it is lost.</summary>
    public static byte[] Open(Guid id, byte[] sealedBody, Seal seal) =>
        seal.TryOpen(Place(id), sealedBody) ?? throw new System.Security.Cryptography.CryptographicException("A webhook event was sealed with another key than seal.key in the keys folder.");

    private static string Place(Guid id) => $"webhook/{id}";
}
