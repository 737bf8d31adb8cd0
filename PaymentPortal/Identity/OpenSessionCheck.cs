using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace PaymentPortal.Identity;

/// <summary>Asks again and again, while a page stays open, whether its session does.</summary>
internal sealed class OpenSessionCheck(ILoggerFactory loggers, OpenSessions sessions) : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(5);

    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        sessions.IsOpen(authenticationState.User, cancellationToken);
}
