namespace PaymentPortal.Providers.Notifications;

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
