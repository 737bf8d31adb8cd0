namespace PaymentPortal.Primitives;

/// <summary>The one place where ids are made: UUIDs of version 7 (RFC 9562, 5.7), which sort by the time of their making.</summary>
public static class Ids
{
    /// <summary>A new id whose first 48 bits are the clock's milliseconds.</summary>
#pragma warning disable RS0030 // This is the place the ban points to.
    public static Guid New(TimeProvider clock) => New(clock.GetUtcNow());

    /// <summary>A new id of a moment.</summary>
    public static Guid New(DateTimeOffset now) => Chance.Seeded is { } chance ? Of(now, chance) : Guid.CreateVersion7(now);

    /// <summary>One whose random bits a simulation can make again.</summary>
    private static Guid Of(DateTimeOffset now, Random chance)
    {
        Span<byte> id = stackalloc byte[16];
        chance.NextBytes(id);
        id[6] = (byte)((id[6] & 0x0f) | 0x70);
        id[8] = (byte)((id[8] & 0x3f) | 0x80);
        Guid.CreateVersion7(now).TryWriteBytes(id[..6], bigEndian: true, out _);
        return new Guid(id, bigEndian: true);
    }
#pragma warning restore RS0030
}
