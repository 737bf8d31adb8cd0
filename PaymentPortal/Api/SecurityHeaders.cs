using Microsoft.Extensions.Primitives;
using PaymentPortal.Primitives;

namespace PaymentPortal.Api;

/// <summary>Headers that every answer of the portal carries, whoever wrote it. An endpoint that knows better sets its own, above all a tighter content security policy; what it set stays.</summary>
public static class SecurityHeaders
{
    /// <summary>The back office's: scripts only from here; style attributes are let in because MudBlazor writes them.</summary>
    public const string ConsolePolicy = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static readonly KeyValuePair<string, StringValues>[] Always =
    [
        new("X-Content-Type-Options", "nosniff"),
        new("Referrer-Policy", "no-referrer"),
        new("X-Frame-Options", "DENY"),
        new("Cross-Origin-Opener-Policy", "same-origin"),
        new("Cross-Origin-Resource-Policy", "same-origin"),
        new("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ];

    private static readonly StringValues TwoYears = "max-age=63072000; includeSubDomains";

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // Not at once: error pages begin by throwing away what stands there.
        context.Response.OnStarting(static state =>
        {
            Complete((HttpContext)state);
            return Task.CompletedTask;
        }, context);
        return next(context);
    });

    private static void Complete(HttpContext context)
    {
        var headers = context.Response.Headers;
        foreach (var (name, value) in Always)
        {
            headers.TryAdd(name, value);
        }

        if (!headers.ContentSecurityPolicy.ToString().Contains("default-src", StringComparison.Ordinal))
        {
            headers.ContentSecurityPolicy = ConsolePolicy;
        }

        // Also where a proxy ends the encryption, which the request itself does not show.
        if (context.Request.IsHttps || context.RequestServices.GetRequiredService<PublicAddress>().Value.Scheme == Uri.UriSchemeHttps)
        {
            headers.StrictTransportSecurity = TwoYears;
        }
    }
}
