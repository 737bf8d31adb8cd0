using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.Identity;
using PaymentPortal.Identity.ApiKeys;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Api;
using Shouldly;
using Xunit;

namespace PaymentPortal.Api;

/// <summary>Every route against every scope, made from the list of routes: a new route is in it by itself.</summary>
public sealed class ScopeMatrixTests(ApiPortal portal) : IClassFixture<ApiPortal>
{
    private const string Nobody = "pr_00000000000000000000000001";

    [Fact]
    public async Task Every_route_opens_to_its_scope_alone_and_finds_nothing_of_others()
    {
        var routes = portal.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api/v1/", StringComparison.Ordinal)).ToList();
        routes.Count.ShouldBeGreaterThan(5);
        var wrong = new List<string>();
        foreach (var scope in ApiScopes.All)
        {
            using var client = ApiClient.Of(portal.Host, await Secret(scope));
            foreach (var route in routes)
            {
                var wanted = route.Metadata.GetMetadata<IAuthorizeData>()?.Policy;
                var path = route.RoutePattern.RawText!["/api/v1/".Length..].Replace("{id}", Nobody, StringComparison.Ordinal);
                var sent = path.Split('/')[^1] switch
                {
                    "messages" => """{ "channel": "email" }""",
                    "redirects" => """{ "method": "card" }""",
                    "replay" => """{ "from": "2026-12-01T00:00:00Z", "to": "2026-12-02T00:00:00Z" }""",
                    _ => "{}",
                };
                foreach (var method in route.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods)
                {
                    using var body = method is "GET" or "DELETE" ? null : new StringContent(sent, System.Text.Encoding.UTF8, "application/json");
                    var answer = await client.SendAsync(new HttpMethod(method), path, body);
                    var isRight = wanted is not null && ApiScopes.All.Contains(wanted) && (wanted == scope ? answer.Status is not (401 or 403) and < 500 : answer.Status == 403)
                        && (!path.Contains(Nobody, StringComparison.Ordinal) || wanted != scope || answer.Status == 404);
                    if (!isRight)
                    {
                        wrong.Add($"{scope}: {method} {path} ({wanted}): {answer.Status} {answer.Text}");
                    }
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    private async Task<string> Secret(string scope)
    {
        var administrator = new Actor(ActorKind.Staff, null, "Henrik Åström", Roles.PermissionsOf[Roles.Administrator]);
        var input = new ApiKeyInput { Name = scope.Replace(':', '-'), Scopes = [scope] };
        return (await portal.Host.Services.GetRequiredService<CreateApiKey>().Run(input, administrator, Xunit.TestContext.Current.CancellationToken)).ValueOrDefault!.Primary;
    }
}
