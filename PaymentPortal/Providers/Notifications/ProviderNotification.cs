using PaymentPortal.Primitives;

namespace PaymentPortal.Providers.Notifications;

/// <summary>A proven notification of a provider, stored before it is answered and worked off afterwards. It is only a hint to look: what happened is read at the provider.</summary>
public sealed class ProviderNotification
{
    /// <summary>Where every change comes with the same id, so often is looked at most, however many are posted.</summary>
    public static readonly TimeSpan Breath = TimeSpan.FromSeconds(2);

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

    /// <summary>When it came, or came last.</summary>
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

    /// <summary>What it spoke of is recorded, unless it has come again in the meantime.</summary>
    /// <param name="heardAt">Its <see cref="ReceivedAt"/> before the provider was asked.</param>
    public void Finish(DateTimeOffset heardAt)
    {
        Tries++;
        if (ReceivedAt > heardAt)
        {
            return;
        }

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

    /// <summary>It came with another change: whatever became of it before, the provider is asked once more. Many within a breath need one look.</summary>
    public void HearAgain(DateTimeOffset now)
    {
        if (State != ProviderNotificationState.Waiting || NextTryAt > now + Breath)
        {
            ReceivedAt = now > ReceivedAt ? now : ReceivedAt.AddMilliseconds(1);
            State = ProviderNotificationState.Waiting;
            Tries = 0;
            NextTryAt = now + Breath;
        }
    }

    /// <summary>The provider was not clear; it is tried again after a gap, or parked without one.</summary>
    /// <param name="heardAt">Its <see cref="ReceivedAt"/> before the provider was asked; what has come again since then is tried as it asked for.</param>
    /// <param name="gap">The gap, or none.</param>
    /// <param name="now">UTC.</param>
    public void Fail(DateTimeOffset heardAt, TimeSpan? gap, DateTimeOffset now)
    {
        Tries++;
        if (ReceivedAt > heardAt)
        {
            return;
        }

        State = gap is null ? ProviderNotificationState.Parked : State;
        NextTryAt = now + gap;
    }
}
