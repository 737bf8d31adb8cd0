using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.Primitives;
using PaymentPortal.Providers.Sandbox;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Payments;
using Shouldly;
using Xunit;

namespace PaymentPortal.Providers.Notifications;

public sealed class NotificationEndpointsTests
{
    private const string Address = "/providers/sandbox/notifications";

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Proven_notification_is_stored_once_and_anything_else_is_not()
    {
        await using var host = await AppHost.StartAsync();
        using var http = PlainHttp.Client(host.Address);
        var key = host.Services.GetRequiredService<SandboxSecrets>().Webhook;
        var now = host.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var body = Encoding.UTF8.GetBytes($$$"""{"type":"payment.captured","data":{"merchantReference":"{{{Ids.New(now)}}}"}}""");
        var signed = WebhookSignature.Headers(key, "evt_1", now, body);

        (await PostAsync(http, signed, body)).ShouldBe(HttpStatusCode.OK);
        (await PostAsync(http, signed, body)).ShouldBe(HttpStatusCode.OK);
        (await PostAsync(http, signed, [.. body, (byte)' '])).ShouldBe(HttpStatusCode.Unauthorized);
        (await PostAsync(http, new Dictionary<string, string>(), body)).ShouldBe(HttpStatusCode.Unauthorized);
        (await PostAsync(http, WebhookSignature.Headers([1, 2, 3], "evt_2", now, body), body)).ShouldBe(HttpStatusCode.Unauthorized);
        (await PostAsync(http, WebhookSignature.Headers(key, "evt_3", now.AddHours(1), body), body)).ShouldBe(HttpStatusCode.Unauthorized);
        (await PostAsync(http, WebhookSignature.Headers(key, "evt_4", now, "null"u8), "null"u8.ToArray())).ShouldBe(HttpStatusCode.Unauthorized);
        (await PostAsync(http, WebhookSignature.Headers(key, "evt_5", now, "{"u8), "{"u8.ToArray())).ShouldBe(HttpStatusCode.Unauthorized);
        (await PostAsync(http, WebhookSignature.Headers(key, "evt_6", now, []), [])).ShouldBe(HttpStatusCode.Unauthorized);
        (await PostAsync(http, signed, new byte[10_000_000])).ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await PostAsync(http, signed, body, "/providers/nobody/notifications")).ShouldBe(HttpStatusCode.NotFound);

        var row = await host.Services.ReadAsync(db => db.Set<ProviderNotification>().AsNoTracking().SingleAsync(Cancel));
        row.EventId.ShouldBe("evt_1");
        row.Body.ShouldBe(body);
    }

    [Fact]
    public async Task Without_the_sandbox_nothing_of_it_is_there()
    {
        await using var host = await AppHost.StartAsync(new AppSettings { More = new Dictionary<string, string> { ["Sandbox:Enabled"] = "false" } });
        using var http = PlainHttp.Client(host.Address);

        (await PostAsync(http, new Dictionary<string, string>(), [])).ShouldBe(HttpStatusCode.NotFound);
        host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ShouldAllBe(endpoint => !endpoint.RoutePattern.RawText!.StartsWith("/sandbox", StringComparison.Ordinal));
        host.Services.GetRequiredService<ProviderCatalog>().Find("sandbox").ShouldBeNull();
    }

    private static async Task<HttpStatusCode> PostAsync(HttpClient http, IReadOnlyDictionary<string, string> headers, byte[] body, string address = Address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Headers.ExpectContinue = true;
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        using var response = await http.SendAsync(request, Cancel);
        var answer = await response.Content.ReadAsStringAsync(Cancel);
        if (response.StatusCode == HttpStatusCode.OK)
        {
            answer.ShouldBeEmpty();
        }
        else
        {
            // The bare problem of its status: nothing that tells a forger what was wrong.
            JsonDocument.Parse(answer).RootElement.EnumerateObject().Select(member => member.Name).Except(["type", "title", "status", "traceId"]).ShouldBeEmpty();
        }

        return response.StatusCode;
    }
}
