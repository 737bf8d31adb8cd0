using PaymentPortal.Primitives;

namespace PaymentPortal.Providers.Sandbox.Server;

/// <summary>A notification that is on its way to the merchant, sent until it is taken.</summary>
public sealed class SandboxNotification
{
    private SandboxNotification()
    {
    }

    public Guid Id { get; private set; }

    public Guid PaymentId { get; private set; }

    /// <summary>The notification's own id, the same each time it is sent.</summary>
    public string EventId { get; private set; } = "";

    public string Type { get; private set; } = "";

    public string Url { get; private set; } = "";

    /// <summary>The JSON, exactly as signed.</summary>
    public string Body { get; private set; } = "";

    public bool Forged { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public int Tries { get; private set; }

    /// <summary>When it is sent, or sent again; pushed ahead by whoever is sending it; null when that is over.</summary>
    public DateTimeOffset? NextTryAt { get; private set; }

    /// <summary>The HTTP status of the last answer; null before the first and when there was none.</summary>
    public int? LastStatus { get; private set; }

    /// <param name="eventId">The same for every repetition.</param>
    /// <param name="position">Its place among those made at the same moment.</param>
    public static SandboxNotification Order(SandboxPayment payment, SandboxNews fact, string eventId, string body, int position, DateTimeOffset now) => new()
    {
        Id = Ids.New(now),
        PaymentId = payment.Id,
        EventId = eventId,
        Type = fact.Type,
        Url = payment.NotificationUrl,
        Body = body,
        Forged = fact.Forged,
        CreatedAt = now.AddMilliseconds(position),
        NextTryAt = now,
    };

    /// <summary>It is sent once more, although it may have been taken.</summary>
    public void SendAgain(DateTimeOffset now) => NextTryAt = now;

    /// <summary>Somebody sends it now; until then nobody else does.</summary>
    public void Take(DateTimeOffset until) => NextTryAt = until;

    /// <summary>It was taken over, or it is tried again after a gap, or given up.</summary>
    /// <param name="status">The answer's HTTP status; null when there was none.</param>
    /// <param name="gap">How long to wait; null to give up.</param>
    public void Answer(int? status, TimeSpan? gap, DateTimeOffset now)
    {
        Tries++;
        LastStatus = status;
        NextTryAt = status is >= 200 and < 300 || Forged ? null : now + gap;
    }
}
