using Microsoft.AspNetCore.Components.Endpoints;

namespace PaymentPortal.Components;

/// <summary>The content security policy of the back office. No inline script anywhere: no import map, no inline handler, so no nonce is needed.</summary>
public static class ContentPolicy
{
    /// <summary>MudBlazor writes style attributes and elements, therefore 'unsafe-inline' for styles only.</summary>
    public const string Value = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; object-src 'none'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    /// <summary>Sets the policy on every answer that a component endpoint gives.</summary>
    public static void UseContentPolicy(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
        {
            context.Response.Headers.ContentSecurityPolicy = Value;
        }

        return next(context);
    });
}
