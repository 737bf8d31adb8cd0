using PaymentPortal.Background;

namespace PaymentPortal.Messaging;

/// <summary>How long a message is held, and when it is tried again.</summary>
internal static class MessageTimes
{
    /// <summary>Who takes a message up and has not begun to hand it over by then has died or is too slow; the next may take it.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    /// <summary>A hand-over that began and is not told of by then has an unknown outcome.</summary>
    public static readonly TimeSpan Transmission = TimeSpan.FromSeconds(60);

    /// <summary>Quick at first, for a server that restarts, then rarer: about three days in all.</summary>
    public static readonly RetryPolicy Retries = new(TimeSpan.FromSeconds(15), TimeSpan.FromHours(6), 33);
}
