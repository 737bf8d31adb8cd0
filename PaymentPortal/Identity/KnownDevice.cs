using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using PaymentPortal.Primitives;

namespace PaymentPortal.Identity;

/// <summary>A browser that has signed in before carries a cookie that says so, and is not held up by what others guess (OWASP, Slow Down Online Guessing Attacks with Device Cookies).
/// It opens nothing by itself.</summary>
public sealed class KnownDevice(IDataProtectionProvider protection, IHostEnvironment environment, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    private readonly IDataProtector protector = protection.CreateProtector("PaymentPortal.KnownDevice");
    private readonly CookieBuilder cookie = Cookie(environment);

    /// <summary>This browser's mark if it has signed in to the account before; null otherwise.</summary>
    public string? Of(HttpContext http, Guid userId)
    {
        try
        {
            return http.Request.Cookies[cookie.Name!] is { Length: > 0 and < 1000 } value && protector.Unprotect(value) is var mark && mark.StartsWith($"{userId}/", StringComparison.Ordinal) ? mark : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Marks this browser as one that has signed in to the account.</summary>
    public void Remember(HttpContext http, Guid userId) =>
        http.Response.Cookies.Append(cookie.Name!, protector.Protect(Of(http, userId) ?? $"{userId}/{Ids.New(clock.GetUtcNow())}"), cookie.Build(http, clock.GetUtcNow()));

    private static CookieBuilder Cookie(IHostEnvironment environment)
    {
        var cookie = new CookieBuilder { Expiration = Kept };
        IdentitySlice.Name(cookie, "pp-device", environment);
        return cookie;
    }
}
