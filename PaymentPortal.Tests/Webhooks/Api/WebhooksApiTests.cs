using System.Text.Json.Nodes;
using PaymentPortal.Support;
using PaymentPortal.Support.Api;
using PaymentPortal.Support.Apps;
using Shouldly;
using Xunit;

namespace PaymentPortal.Webhooks.Api;

/// <summary>One portal for all: what these tests make does not meet.</summary>
public sealed class WebhooksApiTests(WebhooksApiTests.HearingPortal portal) : IClassFixture<WebhooksApiTests.HearingPortal>
{
    private readonly ApiClient api = portal.Client;

    [Fact]
    public async Task Endpoint_is_made_read_changed_and_deleted()
    {
        var made = await api.PostAsync("webhook-endpoints", """{ "url": "https://erp.example/hooks/42", "types": ["payment_request.paid", "message.*"], "ownerEmail": "erp@nordlicht.example" }""");

        made.Status.ShouldBe(201, made.Text);
        made.Json["secret"]!.GetValue<string>().ShouldStartWith("whsec_");
        made.Json["status"]!.GetValue<string>().ShouldBe("enabled");
        var path = $"webhook-endpoints/{made.Json["id"]}";
        made.Header("Location").ShouldBe($"/api/v1/{path}");
        var read = await api.GetAsync(path);
        read.Json["secret"].ShouldBeNull();
        (await api.GetAsync("webhook-endpoints?limit=1")).Json["data"]!.AsArray().Count.ShouldBe(1);

        (await api.PatchAsync(path, """{ "status": "disabled" }""", ("If-Match", "\"7\""))).Status.ShouldBe(412);
        var changed = await api.PatchAsync(path, """{ "status": "disabled", "types": null, "description": "SAP" }""", ("If-Match", read.Header("ETag")!));
        changed.Status.ShouldBe(200, changed.Text);
        (changed.Json["status"]!.GetValue<string>(), changed.Json["disabledReason"]!.GetValue<string>(), changed.Json["types"]!.ToJsonString(), changed.Json["url"]!.GetValue<string>())
            .ShouldBe(("disabled", "switchedOff", """["*"]""", "https://erp.example/hooks/42"));
        (await api.PostAsync(path + "/test", null)).Code.ShouldBe("webhook-endpoint-disabled");

        (await api.SendAsync(HttpMethod.Delete, path, null)).Status.ShouldBe(204);
        (await api.GetAsync(path)).Status.ShouldBe(404);
        (await api.GetAsync(path + "/deliveries")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_told_at_once()
    {
        (await api.PostAsync("webhook-endpoints", """{ "url": "https://10.0.0.1/", "types": ["payment_request.paid", "cow.*"], "brands": ["nobody"], "ownerEmail": "x" }"""))
            .Faults.ShouldBe(["/url private-address", "/types/1 unknown-type", "/brands/0 unknown-brand", "/ownerEmail no-at"], ignoreOrder: true);
        var strange = await api.PostAsync("webhook-endpoints", """{ "url": "https://erp.example/", "secret": "whsec_mine" }""");
        (strange.Status, strange.Faults.Single()).ShouldBe((400, "/secret unknown-field"));
        (await api.PostAsync("webhook-endpoints", "{}")).Faults.ShouldBe(["/url required"]);
        (await api.PatchAsync($"webhook-endpoints/{await EndpointAsync("bad-status")}", """{ "status": "deleted" }""")).Faults.ShouldBe(["/status unknown-status"]);
        (await api.GetAsync("webhook-endpoints/pr_06bdaz8v3nwm5k2q7xtr4hc9ge")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Create_with_one_idempotency_key_makes_one_endpoint()
    {
        const string body = """{ "url": "https://erp.example/once" }""";
        var first = await api.PostAsync("webhook-endpoints", body, ("Idempotency-Key", "hook-1"));
        var again = await api.PostAsync("webhook-endpoints", body, ("Idempotency-Key", "hook-1"));

        again.Text.ShouldBe(first.Text);
        again.Header("Idempotent-Replayed").ShouldBe("true");
    }

    [Fact]
    public async Task Events_of_a_request_made_over_the_api_are_posted_as_the_api_returns_it()
    {
        var endpoint = await EndpointAsync("events");

        var request = await api.PostAsync("payment-requests", ApiBodies.Smallest);
        request.Status.ShouldBe(201, request.Text);
        await Eventually.HoldsAsync(() => Told("events", request.Json["id"]!).Count >= 2, "two events told");

        var sent = Told("events", request.Json["id"]!).Single(body => body["type"]!.GetValue<string>() == "payment_request.sent");
        sent["sequence"]!.GetValue<int>().ShouldBe(2);
        var data = sent["data"]!.AsObject();
        var read = (await api.GetAsync($"payment-requests/{request.Json["id"]}")).Json.AsObject();
        data.Select(field => field.Key).ShouldBe(read.Select(field => field.Key));
        JsonNode.DeepEquals(data["links"], read["links"]).ShouldBeTrue();
        (await api.GetAsync($"webhook-endpoints/{endpoint}/deliveries?type=payment_request.sent&limit=1")).Json["data"]![0]!["sequence"]!.GetValue<int>().ShouldBe(2);
    }

    [Fact]
    public async Task Delivery_is_listed_shown_and_sent_again_with_the_same_id()
    {
        var endpoint = await EndpointAsync("again");
        var test = await api.PostAsync($"webhook-endpoints/{endpoint}/test", null);
        (test.Status, test.Json["type"]!.GetValue<string>()).ShouldBe((202, "webhook.test"));
        var path = $"webhook-endpoints/{endpoint}/deliveries/{test.Json["id"]}";
        test.Header("Location").ShouldBe("/api/v1/" + path);
        await Eventually.HoldsAsync(async () => (await api.GetAsync(path)).Json["delivery"]!["state"]!.GetValue<string>() == "delivered", "the test delivered");

        var shown = (await api.GetAsync(path)).Json;
        (shown["tries"]![0]!["status"]!.GetValue<int>(), JsonNode.Parse(shown["body"]!.GetValue<string>())!["type"]!.GetValue<string>()).ShouldBe((204, "webhook.test"));
        (await api.GetAsync($"webhook-endpoints/{endpoint}/deliveries?state=delivered")).Json["data"]!.AsArray().ShouldContain(one => one!["id"]!.GetValue<string>() == test.Json["id"]!.GetValue<string>());
        var retry = await api.PostAsync(path + "/retry", null);
        (retry.Status, retry.Header("Location")).ShouldBe((202, "/api/v1/" + path));
        await Eventually.HoldsAsync(() => portal.Sink.Received.Count(webhook => webhook.Id == test.Json["id"]!.GetValue<string>()) == 2, "sent a second time");

        (await api.PostAsync($"webhook-endpoints/{endpoint}/replay", """{ "from": "2020-01-01T00:00:00Z", "to": "2019-01-01T00:00:00Z" }""")).Faults.ShouldBe(["/to not-after-from"]);
        (await api.PostAsync($"webhook-endpoints/{endpoint}/replay", """{ "from": "2019-01-01T00:00:00Z", "to": "2020-01-01T00:00:00Z" }""")).Json["count"]!.GetValue<int>().ShouldBe(0);
        (await api.GetAsync($"webhook-endpoints/{endpoint}/deliveries?state=lost&type=cow")).Faults.ShouldBe(["type unknown-type", "state unknown-state"], ignoreOrder: true);
        (await api.PostAsync($"webhook-endpoints/{endpoint}/deliveries/evt_06bdaz8v3nwm5k2q7xtr4hc9ge/retry", null)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Secret_is_renewed_with_an_overlap()
    {
        var endpoint = await EndpointAsync("renew");

        var renewed = await api.PostAsync($"webhook-endpoints/{endpoint}/renew-secret", """{ "overlapHours": 48 }""");

        renewed.Json["secret"]!.GetValue<string>().ShouldStartWith("whsec_");
        renewed.Json["oldSecretUntil"].ShouldNotBeNull();
        (await api.PostAsync($"webhook-endpoints/{endpoint}/renew-secret", """{ "overlapHours": 2147483647 }""")).Faults.ShouldBe(["/overlapHours out-of-range"]);
    }

    private async Task<string> EndpointAsync(string path)
    {
        var made = await api.PostAsync("webhook-endpoints", $$"""{ "url": "{{portal.Sink.Url(path)}}" }""");
        made.Status.ShouldBe(201, made.Text);
        return made.Json["id"]!.GetValue<string>();
    }

    private List<JsonNode> Told(string path, JsonNode id) => [.. portal.Sink.Received.Where(webhook => webhook.Path == "/" + path).Select(webhook => JsonNode.Parse(webhook.Body)!)
        .Where(body => body["data"]!["id"]?.GetValue<string>() == id.GetValue<string>())];

    /// <summary>A portal in development that may reach a receiver on loopback.</summary>
    public sealed class HearingPortal : IAsyncLifetime
    {
        private AppHost? host;
        private ApiClient? client;
        private WebhookSink? sink;

        public ApiClient Client => client ??= ApiClient.Of(host!);

        public WebhookSink Sink => sink!;

        public async ValueTask InitializeAsync()
        {
            sink = await WebhookSink.StartAsync();
            host = await AppHost.StartAsync(new AppSettings
            {
                More = new Dictionary<string, string> { ["DemoData"] = "true", ["Webhooks:AllowedHosts"] = "127.0.0.1", ["Api:CallsPerKey"] = "1000000", ["Api:CallsPerAddress"] = "1000000" },
            });
        }

        public async ValueTask DisposeAsync()
        {
            client?.Dispose();
            await host!.DisposeAsync();
            await sink!.DisposeAsync();
        }
    }
}
