using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using PaymentPortal.Api.Problems;

namespace PaymentPortal.Identity.ApiKeys;

/// <summary>Signs other systems in: "Bearer" with a secret, or "Basic" with the key's name and a secret. Nothing tells a stranger which of the two was wrong.</summary>
internal sealed class ApiKeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, ApiKeysAtHand keys, ApiKeyUses uses, IHostEnvironment environment, TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "ApiKey";

    /// <summary>Claim that carries one scope.</summary>
    public const string ScopeClaim = "scope";

    private ApiProblem? problem;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (ApiCredentials.Read(Request.Headers.Authorization) is not { } given)
        {
            return Request.Headers.Authorization.Count == 0 ? AuthenticateResult.NoResult() : AuthenticateResult.Fail("These are no credentials.");
        }

        var now = clock.GetUtcNow();
        if (DemoKey.IsOne(given.Secret) && !environment.IsDevelopment())
        {
            return AuthenticateResult.Fail("The demo key works in development only.");
        }

        if (await keys.Find(given.Secret, Context.RequestAborted) is not { } key || !key.Works(now) || (given.Name is not null && given.Name != key.Name))
        {
            return AuthenticateResult.Fail("No such key works.");
        }

        var address = Context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (!key.Admits(address))
        {
            problem = new ApiProblem(StatusCodes.Status403Forbidden, "address-not-allowed", "This API key may not be used from this address.");
            return AuthenticateResult.Fail("The key may not be used from there.");
        }

        uses.Note(key.Id, now, address.ToString());
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(IdentityOf(key)), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.Append(HeaderNames.WWWAuthenticate, "Bearer realm=\"PaymentPortal\"");
        Response.Headers.Append(HeaderNames.WWWAuthenticate, "Basic realm=\"PaymentPortal\", charset=\"UTF-8\"");
        return (problem ?? ApiProblem.OfStatus(StatusCodes.Status401Unauthorized)).ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var wanted = Context.GetEndpoint()?.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).FirstOrDefault(ApiScopes.All.Contains);
        return new ApiProblem(StatusCodes.Status403Forbidden, "scope-missing", $"This API key lacks the scope '{wanted}'.").ExecuteAsync(Context);
    }

    private static ClaimsIdentity IdentityOf(ApiKey key) => new(
        [
            new Claim(ClaimTypes.NameIdentifier, key.Id.ToString()),
            new Claim(ClaimTypes.Name, key.Name),
            .. key.Scopes.Select(scope => new Claim(ScopeClaim, scope)),
        ],
        SchemeName);
}
