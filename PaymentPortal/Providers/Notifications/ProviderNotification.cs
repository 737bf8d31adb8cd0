using PaymentPortal.Primitives;

namespace PaymentPortal.Providers.Notifications;

/// <summary>A proven notification of a provider, stored before it is answered and worked off afterwards. It is only a hint to look: what happened is read at the provider.</summary>
public sealed class ProviderNotification
{
    private ProviderNotification()
    {
    }

    public Guid Id { get; private set; }

    public string Provider { get; private set; } = "";

    /// <summary>The provider's id of it; with the provider unique, so that the same one is worked off once.</summary>
    public string EventId { get; private set; } = "";

    public Guid AttemptId { get; private set; }

    /// <summary>Byte for byte as it came.</summary>
    public byte[] Body { get; private set; } = [];

    public DateTimeOffset ReceivedAt { get; private set; }

    public ProviderNotificationState State { get; private set; }

    public int Tries { get; private set; }

    /// <summary>When it is worked on, or again; pushed ahead by whoever works on it; null when that is over.</summary>
    public DateTimeOffset? NextTryAt { get; private set; }

    public static ProviderNotification Receive(string provider, string eventId, Guid attemptId, byte[] body, DateTimeOffset now) => new()
    {
        Id = Ids.New(now),
        Provider = provider,
        EventId = eventId,
        AttemptId = attemptId,
        Body = body,
        ReceivedAt = now,
        NextTryAt = now,
    };

    /// <summary>Somebody works on it now; until then nobody else does.</summary>
    public void Take(DateTimeOffset until) => NextTryAt = until;

    /// <summary>What it spoke of is recorded.</summary>
    public void Finish()
    {
        Tries++;
        State = ProviderNotificationState.Done;
        NextTryAt = null;
    }

    /// <summary>It came once more: what was parked is looked at again.</summary>
    public void Wake(DateTimeOffset now)
    {
        if (State == ProviderNotificationState.Parked)
        {
            State = ProviderNotificationState.Waiting;
            Tries = 0;
            NextTryAt = now;
        }
    }

    /// <summary>The provider was not clear; it is tried again after a gap, or parked without one.</summary>
    public void Fail(TimeSpan? gap, DateTimeOffset now)
    {
        Tries++;
        State = gap is null ? ProviderNotificationState.Parked : State;
        NextTryAt = now + gap;
    }
}

/// <summary>How far a notification is.</summary>
public enum ProviderNotificationState
{
    /// <summary>Stored, not yet worked off.</summary>
    Waiting,

    /// <summary>What it spoke of is recorded.</summary>
    Done,

    /// <summary>It speaks of an attempt that nobody here knows.</summary>
    Parked,
}
