using Scalar.AspNetCore;

namespace PaymentPortal.Api.OpenApi;

/// <summary>The content security policy of the reference: its own start script by a nonce, which it writes itself, and styles that it makes as it runs.</summary>
internal static class ApiReferencePolicy
{
    public static void Apply(HttpContext http) => http.Response.OnStarting(() =>
    {
        if (http.Items[ScalarOptions.NonceHttpContextItemKey] is string nonce)
        {
            http.Response.Headers.ContentSecurityPolicy =
                $"default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
        }

        return Task.CompletedTask;
    });
}
