using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.Support.Apps;
using Shouldly;
using Xunit;

namespace PaymentPortal.Architecture;

/// <summary>Nothing is open by oversight: every address of the running portal names who may, or says that anyone may.</summary>
public sealed class EndpointTests
{
    [Fact]
    public async Task Every_endpoint_names_its_permission_or_says_anonymous()
    {
        await using var app = await AppHost.StartAsync();
        var endpoints = app.Services.GetRequiredService<EndpointDataSource>().Endpoints;

        endpoints.Count.ShouldBeGreaterThan(10);
        Undeclared(endpoints).ShouldBeEmpty();
    }

    [Fact]
    public void Planted_open_endpoint_is_found() =>
        Undeclared([Planted("/open"), Planted("/anyone", new AllowAnonymousAttribute()), Planted("/finance", new AuthorizeAttribute("refund"))]).ShouldBe(["/open"]);

    private static IEnumerable<string?> Undeclared(IEnumerable<Endpoint> endpoints) =>
        endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAuthorizeData>() is null && endpoint.Metadata.GetMetadata<AuthorizationPolicy>() is null)
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Select(endpoint => endpoint.RoutePattern.RawText)
            // In development only: files of wwwroot that were added after the build.
            .Where(pattern => pattern != "{**path:file}")
            // The framework's own script and its start values.
            .Where(pattern => pattern?.TrimStart('/').StartsWith("_framework/", StringComparison.Ordinal) != true);

    private static RouteEndpoint Planted(string pattern, params object[] metadata) =>
        new(_ => Task.CompletedTask, RoutePatternFactory.Parse(pattern), 0, new EndpointMetadataCollection(metadata), pattern);
}
