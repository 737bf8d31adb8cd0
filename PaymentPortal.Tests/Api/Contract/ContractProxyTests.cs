using System.Text;
using PaymentPortal.Support.Api;
using Shouldly;
using Xunit;

namespace PaymentPortal.Api.Contract;

/// <summary>The main calls of the whole API through a strict contract proxy. The command <c>contract</c> sends all tests of the API through one.</summary>
public sealed class ContractProxyTests(ApiPortal portal) : IClassFixture<ApiPortal>
{
    [Fact]
    public async Task Proxy_flags_nothing_on_the_way_of_a_payment_request()
    {
        using var proxy = await ContractProxy.StartAsync(portal.Host.Address, strict: true);
        using var api = ApiClient.Of(proxy.Address);

        var made = await Go(api, "POST", "payment-requests", ApiBodies.Full.Replace("\"sofort\"", "\"paypal\"", StringComparison.Ordinal), 201, ("Idempotency-Key", "contract-1"));
        await Go(api, "POST", "payment-requests", ApiBodies.Full.Replace("\"sofort\"", "\"paypal\"", StringComparison.Ordinal), 201, ("Idempotency-Key", "contract-1"));
        var id = made.Json["id"]!.GetValue<string>();
        await Go(api, "GET", $"payment-requests/{id}", null, 200);
        await Go(api, "GET", "payment-requests?status=open&limit=2&q=muster", null, 200);
        await Go(api, "GET", "payment-requests/pr_00000000000000000000000001", null, 404);
        await Go(api, "PATCH", $"payment-requests/{id}", """{ "metadata": { "caseId": "2" } }""", 200, ("If-Match", "*"));
        await Go(api, "PATCH", $"payment-requests/{id}", """{ "amount": { "value": 1, "currency": "EUR" } }""", 409);
        var message = await Go(api, "POST", $"payment-requests/{id}/messages", """{ "channel": "email", "template": "reminder", "at": "2026-12-20T09:00:00Z" }""", 201);
        await Go(api, "GET", $"payment-requests/{id}/messages", null, 200);
        await Go(api, "DELETE", $"messages/{message.Json["id"]}", null, 200);
        await Go(api, "GET", $"payment-requests/{id}/events", null, 200);
        await Go(api, "GET", $"payment-requests/{id}/payment-methods", null, 200);
        await Go(api, "POST", $"payment-requests/{id}/mark-paid", """{ "note": "Kasse" }""", 200);
        var payments = await Go(api, "GET", $"payment-requests/{id}/payments", null, 200);
        await Go(api, "POST", $"payments/{payments.Json["data"]![0]!["id"]}/refunds", """{ "amount": { "value": 1000, "currency": "EUR" } }""", 201);
        await Go(api, "GET", "payments?limit=5", null, 200);
        var other = (await Go(api, "POST", "payment-requests", ApiBodies.Smallest, 201)).Json["id"]!.GetValue<string>();
        await Go(api, "POST", $"payment-requests/{other}/cancel", "{}", 200);
        await Go(api, "POST", $"payment-requests/{other}/cancel", "{}", null);
    }

    [Fact]
    public async Task Proxy_flags_nothing_on_the_way_of_a_webhook()
    {
        using var proxy = await ContractProxy.StartAsync(portal.Host.Address, strict: true);
        using var api = ApiClient.Of(proxy.Address);

        var made = await Go(api, "POST", "webhook-endpoints", """{ "url": "https://erp.example/hooks/contract", "types": ["payment_request.*"] }""", 201);
        var endpoint = $"webhook-endpoints/{made.Json["id"]}";
        await Go(api, "GET", "webhook-endpoints?limit=1", null, 200);
        await Go(api, "GET", endpoint, null, 200);
        await Go(api, "PATCH", endpoint, """{ "description": "SAP" }""", 200);
        var test = await Go(api, "POST", $"{endpoint}/test", null, 202);
        await Go(api, "GET", $"{endpoint}/deliveries", null, 200);
        await Go(api, "GET", $"{endpoint}/deliveries/{test.Json["id"]}", null, 200);
        await Go(api, "POST", $"{endpoint}/deliveries/{test.Json["id"]}/retry", null, 202);
        await Go(api, "POST", $"{endpoint}/renew-secret", """{ "overlapHours": 24 }""", 200);
        await Go(api, "POST", $"{endpoint}/replay", """{ "from": "2026-01-01T00:00:00Z", "to": "2026-01-02T00:00:00Z" }""", 202);
        await Go(api, "DELETE", endpoint, null, 204);
        await Go(api, "GET", endpoint, null, 404);
        await Go(api, "POST", "sandbox/clock/advance", """{ "by": "PT1M" }""", 200);
    }

    /// <summary>One call; a strict proxy answers what goes against the document with a problem of its own.</summary>
    private static async Task<ApiAnswer> Go(ApiClient api, string method, string path, string? json, int? status, params (string, string)[] headers)
    {
        using var body = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");
        var answer = await api.SendAsync(new HttpMethod(method), path, body, headers);
        answer.Text.ShouldNotContain("stoplight.io/prism", customMessage: $"{method} {path}");
        (status ?? answer.Status).ShouldBe(answer.Status, $"{method} {path}: {answer.Text}");
        return answer;
    }
}
