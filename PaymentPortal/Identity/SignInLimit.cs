using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using PaymentPortal.Primitives;

namespace PaymentPortal.Identity;

/// <summary>How often one network may try to sign in. <see cref="SignInWaits"/> stop guessing one password; this stops one guesser of many accounts.</summary>
internal static class SignInLimit
{
    public const string Policy = "sign-in";

    private const int TriesPerMinute = 20;

    public static void Add(RateLimiterOptions options) => options.AddPolicy(Policy, http => RateLimitPartition.GetFixedWindowLimiter(
        ClientNetwork.Of(http.Connection.RemoteIpAddress), _ => new FixedWindowRateLimiterOptions { PermitLimit = TriesPerMinute, Window = TimeSpan.FromMinutes(1) }));
}
