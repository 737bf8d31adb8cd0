using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace PaymentPortal.Checkout;

/// <summary>Who tries out links is slowed down: so many unknown ones a minute from one address. It never stands in the way of a link that is known.</summary>
public sealed class MissLimit : IDisposable
{
    private const int MostMisses = 10;

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(address => RateLimitPartition.GetFixedWindowLimiter(
        address, _ => new FixedWindowRateLimiterOptions { PermitLimit = MostMisses, Window = TimeSpan.FromMinutes(1), AutoReplenishment = true }));

    /// <summary>Counts a miss and answers whether it was one too many.</summary>
    public bool IsTooMany(HttpContext http)
    {
        using var lease = limiter.AttemptAcquire(Address(http));
        return !lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();

    /// <summary>The client as a limit sees it: an IPv6 client owns at least 64 bits of addresses and is counted as one.</summary>
    internal static string Address(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress ?? IPAddress.None;
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }
}
