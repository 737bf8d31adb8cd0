using System.Threading.RateLimiting;
using PaymentPortal.Primitives;

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
        using var lease = limiter.AttemptAcquire(ClientNetwork.Of(http.Connection.RemoteIpAddress));
        return !lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
