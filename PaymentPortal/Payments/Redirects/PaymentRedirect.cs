using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Redirects;

/// <summary>An address that starts one payment when it is opened, ordered by another system for a payer who has just chosen there. It works once and for a short time;
/// before and after that it leads to the payer's page, as any link does.</summary>
public sealed class PaymentRedirect
{
    private PaymentRedirect()
    {
    }

    public Guid Id { get; private set; }

    public Guid PaymentRequestId { get; private set; }

    /// <summary>Keyed hash of the secret in the address.</summary>
    public byte[] TicketHash { get; private set; } = [];

    /// <summary>Key of the method.</summary>
    public string Method { get; private set; } = "";

    /// <summary>What was chosen of a range, in minor units; null otherwise.</summary>
    public long? AmountValue { get; private set; }

    /// <summary>Numbers of the options that were chosen; the first is 0.</summary>
    public IReadOnlyList<int> Options { get; private set; } = [];

    /// <summary>UTC; from then on it starts nothing.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When it started a payment, UTC; null while it has not.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public static PaymentRedirect Order(Guid id, Guid paymentRequestId, byte[] ticketHash, RedirectChoice choice, DateTimeOffset expiresAt, DateTimeOffset now) => new()
    {
        Id = id,
        PaymentRequestId = paymentRequestId,
        TicketHash = ticketHash,
        Method = choice.Method,
        AmountValue = choice.AmountValue,
        Options = choice.Options,
        ExpiresAt = expiresAt,
        CreatedAt = now,
    };

    /// <summary>Whether it can start a payment now.</summary>
    public bool IsOpen(DateTimeOffset now) => UsedAt is null && now < ExpiresAt;

    /// <summary>Uses it up, in the transaction that starts the payment; null when done.</summary>
    public Refusal? Use(DateTimeOffset now)
    {
        if (!IsOpen(now))
        {
            return new Refusal("redirect-used-up", "This address has been used or has expired.");
        }

        UsedAt = now;
        return null;
    }
}
