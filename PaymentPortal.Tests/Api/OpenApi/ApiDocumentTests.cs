using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.Support.Api;
using PaymentPortal.Support.Payments;
using Shouldly;
using Xunit;

namespace PaymentPortal.Api.OpenApi;

public sealed class ApiDocumentTests(ApiPortal portal) : IClassFixture<ApiPortal>
{
    private static readonly string[] Verbs = ["get", "post", "patch", "put", "delete"];
    private static readonly string[] Always = ["401", "403", "429", "500"];

    [Fact]
    public async Task Document_names_every_route_and_no_other()
    {
        var routes = portal.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal))
            .SelectMany(endpoint => endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Select(method => $"{method} {endpoint.RoutePattern.RawText!.TrimEnd('/')}"));

        Operations(await Document()).Select(operation => $"{operation.Verb.ToUpperInvariant()} {operation.Path}").ShouldBe(routes, ignoreOrder: true);
    }

    [Fact]
    public async Task Document_is_of_version_3_1_and_every_call_is_named_and_described()
    {
        var document = await Document();

        document["openapi"]!.GetValue<string>().ShouldStartWith("3.1");
        var operations = Operations(document).ToList();
        operations.Select(operation => operation.Node["operationId"]!.GetValue<string>()).ShouldBeUnique();
        operations.ShouldAllBe(operation => operation.Node["summary"] != null && operation.Node["description"] != null && operation.Node["tags"]!.AsArray().Count == 1 && operation.Node["security"] != null);
        operations.ShouldAllBe(operation => Always.All(status => operation.Node["responses"]![status] != null));
    }

    [Fact]
    public async Task Every_field_is_described_and_has_an_example()
    {
        var schemas = (await Document())["components"]!["schemas"]!.AsObject();

        var bare = from schema in schemas
                   from field in schema.Value!["properties"]?.AsObject() ?? []
                   let node = field.Value!
                   let isWhole = node["$ref"] is not null || node["oneOf"] is not null || node["items"]?["$ref"] is not null || node["items"]?["properties"] is not null
                   where node["description"] is null || (!isWhole && node["example"] is null && node["examples"] is null)
                   select $"{schema.Key}.{field.Key}: {node.ToJsonString()}";
        bare.ShouldBeEmpty();
    }

    [Fact]
    public async Task Reference_is_served_from_here_alone()
    {
        using var http = PlainHttp.Client(portal.Host.Address);

        using var answer = await http.GetAsync(new Uri("docs/api/", UriKind.Relative), Xunit.TestContext.Current.CancellationToken);
        var html = await answer.Content.ReadAsStringAsync(Xunit.TestContext.Current.CancellationToken);

        answer.IsSuccessStatusCode.ShouldBeTrue(html);
        html.ShouldNotContain("https://");
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("script-src 'self' 'nonce-");
    }

    private async Task<JsonNode> Document()
    {
        using var http = PlainHttp.Client(portal.Host.Address);
        return JsonNode.Parse(await http.GetStringAsync(new Uri("openapi/v1.json", UriKind.Relative), Xunit.TestContext.Current.CancellationToken))!;
    }

    private static IEnumerable<(string Verb, string Path, JsonNode Node)> Operations(JsonNode document) =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        where Verbs.Contains(operation.Key)
        select (operation.Key, path.Key, operation.Value!);
}
