using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Components;

namespace PaymentPortal.Components;

/// <summary>The content security policies of pages made of components. No inline script anywhere: no import map, no inline handler, so no nonce is needed.</summary>
public static class ContentPolicy
{
    /// <summary>Static pages (sign-in): nothing inline at all.</summary>
    public const string Static = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    /// <summary>Interactive pages: MudBlazor writes style attributes and elements, therefore 'unsafe-inline' for styles only.</summary>
    public const string Interactive = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; object-src 'none'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    /// <summary>Sets the policy on every answer that a component endpoint gives.</summary>
    public static void UseContentPolicy(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is { Type: var page })
        {
            context.Response.Headers.ContentSecurityPolicy = page.IsDefined(typeof(ExcludeFromInteractiveRoutingAttribute), inherit: true) ? Static : Interactive;
        }

        return next(context);
    });
}
