using System.Net;

namespace PaymentPortal.Identity.ApiKeys;

/// <summary>For calls that last: whether the key that opened one would still open it.</summary>
public sealed class ApiKeyWatch(ApiKeysAtHand keys, TimeProvider clock)
{
    /// <summary>False once the key was revoked, has expired, lost its secret or may not be used from there. Notices a change as soon as any call does.</summary>
    public async Task<bool> StillOpens(HttpContext http, string scope, CancellationToken cancel) =>
        ApiCredentials.Read(http.Request.Headers.Authorization) is { } given
        && await keys.Find(given.Secret, cancel) is { } key
        && key.Works(clock.GetUtcNow()) && key.Scopes.Contains(scope) && key.Admits(http.Connection.RemoteIpAddress ?? IPAddress.None);
}
