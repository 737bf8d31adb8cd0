using System.Threading.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PaymentPortal.Data;
using PaymentPortal.Primitives;
using PaymentPortal.Providers.Methods;

namespace PaymentPortal.Checkout;

/// <summary>Stops whoever tries out many cards: by request over an hour, as the database remembers it, and by client address over ten minutes.</summary>
public sealed class AttemptLimit(IDbContextFactory<PaymentPortalDbContext> contexts, IOptions<CheckoutOptions> options, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan PerRequest = TimeSpan.FromHours(1);
    private static readonly TimeSpan PerAddress = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<string> addresses = PartitionedRateLimiter.Create<string, string>(address => RateLimitPartition.GetFixedWindowLimiter(
        address, _ => new FixedWindowRateLimiterOptions { PermitLimit = options.Value.AttemptsPerAddress, Window = PerAddress, AutoReplenishment = true }));

    /// <summary>How long to wait because one more attempt would be too many; null when it is not. Going on with the attempt under way always may; another choice counts as a new one.
    /// Who transfers the money at their own bank tries out no cards.</summary>
    public async Task<TimeSpan?> Wait(Guid requestId, string? method, HttpContext http, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var since = clock.GetUtcNow() - PerRequest;
        var attempts = await db.PaymentAttempts.AsNoTracking().Where(attempt => attempt.PaymentRequestId == requestId && attempt.StartedAt > since).ToListAsync(cancel);
        if (attempts.Exists(attempt => attempt.IsLive && attempt.Method == method))
        {
            return null;
        }

        if (await db.PaymentMethods.AnyAsync(row => row.Key == method && row.Provider == PaymentMethod.NoProvider && !row.IsRetired, cancel))
        {
            return null;
        }

        using var lease = addresses.AttemptAcquire(ClientNetwork.Of(http.Connection.RemoteIpAddress));
        var most = options.Value.AttemptsPerRequest;
        return attempts.Count >= most ? attempts.OrderByDescending(attempt => attempt.StartedAt).ElementAtOrDefault(most - 1)?.StartedAt - since ?? PerRequest
            : lease.IsAcquired ? null
            : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : PerAddress;
    }

    public void Dispose() => addresses.Dispose();
}
