using System.Threading.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PaymentPortal.Data;
using PaymentPortal.Primitives;

namespace PaymentPortal.Checkout;

/// <summary>Stops whoever tries out many cards: by request over an hour, as the database remembers it, and by client address over ten minutes.</summary>
public sealed class AttemptLimit(IDbContextFactory<PaymentPortalDbContext> contexts, IOptions<CheckoutOptions> options, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan PerRequest = TimeSpan.FromHours(1);

    private readonly PartitionedRateLimiter<string> addresses = PartitionedRateLimiter.Create<string, string>(address => RateLimitPartition.GetFixedWindowLimiter(
        address, _ => new FixedWindowRateLimiterOptions { PermitLimit = options.Value.AttemptsPerAddress, Window = TimeSpan.FromMinutes(10), AutoReplenishment = true }));

    /// <summary>Whether one more attempt would be too many. Going on with the attempt under way always may; another choice counts as a new one.</summary>
    public async Task<bool> IsReached(Guid requestId, string? method, HttpContext http, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var since = clock.GetUtcNow() - PerRequest;
        var attempts = await db.PaymentAttempts.AsNoTracking().Where(attempt => attempt.PaymentRequestId == requestId && attempt.StartedAt > since).ToListAsync(cancel);
        if (attempts.Exists(attempt => attempt.IsLive && attempt.Method == method))
        {
            return false;
        }

        using var lease = addresses.AttemptAcquire(ClientNetwork.Of(http.Connection.RemoteIpAddress));
        return !lease.IsAcquired || attempts.Count >= options.Value.AttemptsPerRequest;
    }

    public void Dispose() => addresses.Dispose();
}
