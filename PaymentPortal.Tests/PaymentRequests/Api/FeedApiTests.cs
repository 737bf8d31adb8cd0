using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.Identity;
using PaymentPortal.Identity.ApiKeys;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Api;
using Shouldly;
using Xunit;

namespace PaymentPortal.PaymentRequests.Api;

public sealed class FeedApiTests(ApiPortal portal) : IClassFixture<ApiPortal>
{
    private readonly ApiClient api = portal.Client;

    [Fact]
    public async Task Feed_goes_on_from_its_cursor_and_says_what_the_request_says_of_itself()
    {
        var start = await EndOfAll();
        var made = (await api.PostAsync("payment-requests", ApiBodies.Smallest)).Json;

        var first = await api.GetAsync($"events?limit=1&after={start}");
        first.Status.ShouldBe(200, first.Text);
        first.Json["hasMore"]!.GetValue<bool>().ShouldBeTrue();
        var second = await api.GetAsync($"events?after={first.Json["nextCursor"]}");
        second.Json["hasMore"]!.GetValue<bool>().ShouldBeFalse();
        JsonNode[] events = [.. first.Json["data"]!.AsArray().Concat(second.Json["data"]!.AsArray()).Select(one => one!)];

        events.Select(one => $"{one["sequence"]} {one["type"]} {one["webhookType"]}").ShouldBe(["1 created payment_request.created", "2 sent payment_request.sent"]);
        events.ShouldAllBe(one => one["paymentRequest"]!["id"]!.GetValue<string>() == made["id"]!.GetValue<string>() && one["paymentRequest"]!["reference"]!.GetValue<string>() == "INV-2026-0042");
        var story = (await api.GetAsync($"payment-requests/{made["id"]}/events")).Json["data"]!.AsArray();
        story.Select(one => one!["id"]!.GetValue<string>()).ShouldBe(events.Select(one => one["id"]!.GetValue<string>()));
        var empty = await api.GetAsync($"events?after={second.Json["nextCursor"]}");
        empty.Json["data"]!.AsArray().ShouldBeEmpty();
        empty.Json["nextCursor"]!.GetValue<string>().ShouldBe(second.Json["nextCursor"]!.GetValue<string>());
    }

    [Fact]
    public async Task Start_at_a_moment_may_be_repeated_or_left_out_afterwards()
    {
        var from = Uri.EscapeDataString(portal.Host.Services.GetRequiredService<TimeProvider>().GetUtcNow().AddSeconds(-1).ToString("O"));
        await api.PostAsync("payment-requests", ApiBodies.Smallest);

        var first = await api.GetAsync($"events?from={from}&limit=1");
        first.Json["data"]!.AsArray().Count.ShouldBe(1);
        var cursor = first.Json["nextCursor"];
        (await api.GetAsync($"events?from={from}&after={cursor}&limit=1")).Text.ShouldBe((await api.GetAsync($"events?after={cursor}&limit=1")).Text);
    }

    [Fact]
    public async Task Cursor_of_another_key_is_refused()
    {
        using var other = ApiClient.Of(portal.Host, await Secret("feed-reader"));

        var answer = await other.GetAsync($"events?after={await EndOfAll()}");

        (answer.Status, answer.Code, answer.Faults.ShouldHaveSingleItem()).ShouldBe((400, "invalid-query", "after invalid-cursor"));
        (await other.GetAsync("events?limit=1")).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("after=garbage", "after invalid-cursor")]
    [InlineData("limit=0", "limit out-of-range")]
    [InlineData("limit=101", "limit out-of-range")]
    [InlineData("from=yesterday", "from not-a-moment")]
    [InlineData("type=paid", "type unknown-parameter")]
    public async Task What_cannot_be_understood_is_named(string query, string fault) => (await api.GetAsync($"events?{query}")).Faults.ShouldBe([fault]);

    private async Task<string> EndOfAll() =>
        (await api.GetAsync($"events?from={Uri.EscapeDataString(DateTimeOffset.UnixEpoch.AddYears(500).ToString("O"))}")).Json["nextCursor"]!.GetValue<string>();

    private async Task<string> Secret(string name)
    {
        var administrator = new Actor(ActorKind.Staff, null, "Henrik Åström", Roles.PermissionsOf[Roles.Administrator]);
        return (await portal.Host.Services.GetRequiredService<CreateApiKey>().Run(
            new ApiKeyInput { Name = name, Scopes = [ApiScopes.ReadRequests] }, administrator, Xunit.TestContext.Current.CancellationToken)).ValueOrDefault!.Primary;
    }
}
