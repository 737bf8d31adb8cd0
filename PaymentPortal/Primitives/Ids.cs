namespace PaymentPortal.Primitives;

/// <summary>The one place where ids are made: UUIDs of version 7 (RFC 9562, 5.7), which sort by the time of their making.</summary>
public static class Ids
{
    /// <summary>A new id whose first 48 bits are the clock's milliseconds.</summary>
#pragma warning disable RS0030 // This is the place the ban points to.
    public static Guid New(TimeProvider clock) => New(clock.GetUtcNow());

    /// <summary>A new id of a moment.</summary>
    public static Guid New(DateTimeOffset now) => Guid.CreateVersion7(now);
#pragma warning restore RS0030
}
