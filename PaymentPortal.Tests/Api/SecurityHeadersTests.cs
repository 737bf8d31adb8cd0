using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.Support.Apps;
using Shouldly;
using Xunit;

namespace PaymentPortal.Api;

/// <summary>The headers that every answer carries, asked of every route there is: a new one is covered the day it is mapped.</summary>
public sealed partial class SecurityHeadersTests
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_route_answers_a_stranger_with_closed_headers_and_without_a_fault()
    {
        await using var app = await AppHost.StartAsync();
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = app.Address };
        var routes = Routes(app).ToList();
        routes.Count.ShouldBeGreaterThan(30);

        var findings = new List<string>();
        foreach (var (method, path) in routes)
        {
            using var request = new HttpRequestMessage(method, path);
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
            findings.AddRange(Faults(answer).Select(fault => $"{method} {path} ({(int)answer.StatusCode}): {fault}"));
        }

        findings.ShouldBeEmpty();
    }

    private static IEnumerable<(HttpMethod Method, string Path)> Routes(AppHost app) =>
        from endpoint in app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        let pattern = endpoint.RoutePattern.RawText ?? ""
        where pattern.Length > 0
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["GET"]
        select (new HttpMethod(method), "/" + Parameter().Replace(pattern, "x").TrimStart('/'));

    private static IEnumerable<string> Faults(HttpResponseMessage answer)
    {
        if (answer.StatusCode >= HttpStatusCode.InternalServerError)
        {
            yield return "a fault of the server";
        }

        foreach (var (name, value) in ((string, string)[])[("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"), ("X-Frame-Options", "DENY"), ("Cross-Origin-Opener-Policy", "same-origin")])
        {
            if (!answer.Headers.TryGetValues(name, out var values) || values.Single() != value)
            {
                yield return $"no {name}";
            }
        }

        var policy = answer.Headers.TryGetValues("Content-Security-Policy", out var policies) ? string.Join("; ", policies) : "";
        if (!policy.Contains("default-src '", StringComparison.Ordinal) || !policy.Contains("frame-ancestors 'none'", StringComparison.Ordinal) || policy.Contains("unsafe-eval", StringComparison.Ordinal) || UnsafeScript().IsMatch(policy))
        {
            yield return $"an open content security policy: {policy}";
        }

        if (answer.Headers.Server.Count > 0)
        {
            yield return "the server's name";
        }
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"script-src [^;]*unsafe")]
    private static partial Regex UnsafeScript();
}
