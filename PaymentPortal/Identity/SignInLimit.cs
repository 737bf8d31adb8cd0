using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace PaymentPortal.Identity;

/// <summary>How often one address may try to sign in. An account's own lock stops guessing one password; this stops one guesser of many accounts.</summary>
internal static class SignInLimit
{
    public const string Policy = "sign-in";

    private const int TriesPerMinute = 20;

    public static void Add(RateLimiterOptions options) => options.AddPolicy(Policy, http => RateLimitPartition.GetFixedWindowLimiter(
        http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = TriesPerMinute, Window = TimeSpan.FromMinutes(1) }));
}
