using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using PaymentPortal.Api.Problems;

namespace PaymentPortal.Api.Limits;

/// <summary>How often one API key and one client address may call. The address is counted before anybody is signed in, so that nobody can guess secrets quickly.
/// Every answer says what is left (draft-ietf-httpapi-ratelimit-headers).</summary>
public sealed class ApiLimits : IDisposable
{
    /// <summary>Ten seconds: short enough that a caller that went too far is soon served again.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    private readonly int callsPerKey;
    private readonly PartitionedRateLimiter<string> keys;
    private readonly PartitionedRateLimiter<string> addresses;

    public ApiLimits(IOptions<ApiLimitOptions> options)
    {
        callsPerKey = options.Value.CallsPerKey;
        keys = Limiter(callsPerKey);
        addresses = Limiter(options.Value.CallsPerAddress);
    }

    /// <summary>Counts a call from an address; says so when it is one too many.</summary>
    public ApiProblem? CountAddress(HttpContext http)
    {
        using var lease = addresses.AttemptAcquire(ClientAddress.Of(http));
        return lease.IsAcquired ? null : TooMany(lease);
    }

    /// <summary>Counts a call of a key and tells what is left; says so when it is one too many.</summary>
    public ApiProblem? CountKey(HttpContext http)
    {
        var key = http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";
        using var lease = keys.AttemptAcquire(key);
        var headers = http.Response.Headers;
        headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"key\";q={callsPerKey};w={Window.TotalSeconds:0}");
        headers["RateLimit-Limit"] = Text(callsPerKey);
        headers["RateLimit-Remaining"] = Text(lease.IsAcquired ? keys.GetStatistics(key)?.CurrentAvailablePermits ?? 0 : 0);
        headers["RateLimit-Reset"] = Text((long)Math.Ceiling(WaitOf(lease).TotalSeconds));
        return lease.IsAcquired ? null : TooMany(lease);
    }

    public void Dispose()
    {
        keys.Dispose();
        addresses.Dispose();
    }

    private static PartitionedRateLimiter<string> Limiter(int calls) => PartitionedRateLimiter.Create<string, string>(who => RateLimitPartition.GetFixedWindowLimiter(
        who, _ => new FixedWindowRateLimiterOptions { PermitLimit = calls, Window = Window, AutoReplenishment = true }));

    private static ApiProblem TooMany(RateLimitLease lease) =>
        new(StatusCodes.Status429TooManyRequests, "too-many-requests", "Too many calls. Wait as long as the header 'Retry-After' says.") { RetryAfter = WaitOf(lease) };

    private static TimeSpan WaitOf(RateLimitLease lease) => lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Window;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
