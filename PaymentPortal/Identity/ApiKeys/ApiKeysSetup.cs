using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using PaymentPortal.Components;
using PaymentPortal.Components.Kit;
using PaymentPortal.Primitives;

namespace PaymentPortal.Identity.ApiKeys;

/// <summary>API keys: registration of this folder.</summary>
internal static class ApiKeysSetup
{
    public static void AddApiKeys(this IServiceCollection services)
    {
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(ApiKeyAuthentication.SchemeName, null);
        services.AddSingleton<ApiKeysAtHand>();
        services.AddSingleton<ApiKeyWatch>();
        services.AddSingleton<ApiKeyUses>();
        services.AddSingleton<CreateApiKey>();
        services.AddSingleton<RenewApiKeySecret>();
        services.AddSingleton<RevokeApiKey>();
        services.AddSingleton<ListApiKeys>();
        services.AddSingleton<WriteKeyUsesJob>();
        services.AddSingleton(new NavEntry(Urls.ApiKeys, "Nav.ApiKeys", Glyphs.Key, Permissions.ManageApiKeys) { Order = 110 });
    }

    /// <summary>One policy per scope, by the scope's name. A signed-in person's cookie opens none of them, so no page of another site can use the API in their name.</summary>
    public static void AddScopes(this AuthorizationOptions options)
    {
        foreach (var scope in ApiScopes.All)
        {
            options.AddPolicy(scope, policy => policy.AddAuthenticationSchemes(ApiKeyAuthentication.SchemeName).RequireClaim(ApiKeyAuthentication.ScopeClaim, scope));
        }
    }
}
