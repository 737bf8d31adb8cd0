using System.Net;
using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PaymentPortal.Identity;
using PaymentPortal.Identity.ApiKeys;
using PaymentPortal.Primitives;
using PaymentPortal.Support;
using PaymentPortal.Support.Api;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Payments;
using Shouldly;
using Xunit;

namespace PaymentPortal.PaymentRequests.Api;

public sealed class FeedStreamTests(ApiPortal portal) : IClassFixture<ApiPortal>
{
    private static readonly Actor Administrator = new(ActorKind.Staff, null, "Henrik Åström", Roles.PermissionsOf[Roles.Administrator]);

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Event_arrives_as_it_happens_and_who_comes_back_misses_and_repeats_nothing()
    {
        string last;
        List<string> told = [];
        var made = new List<string>();
        using (var answer = await OpenAsync(portal.Host, ApiClient.DemoSecret))
        {
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
            await using var events = Events(answer).GetAsyncEnumerator(Cancel);
            made.Add(await MakeAsync());
            var first = await Next(events);
            first.EventType.ShouldBe("payment_request.created");
            var data = JsonNode.Parse(first.Data)!;
            data["paymentRequest"]!["id"]!.GetValue<string>().ShouldBe(made[0]);
            (await portal.Client.GetAsync($"events?after={first.EventId}&limit=1")).Json["data"]![0]!["type"]!.GetValue<string>().ShouldBe("sent");
            told.Add($"{made.Count - 1} {data["sequence"]}");
            last = first.EventId!;
        }

        made.Add(await MakeAsync());
        using var back = await OpenAsync(portal.Host, ApiClient.DemoSecret, last);
        made.Add(await MakeAsync());
        await using var rest = Events(back).GetAsyncEnumerator(Cancel);
        while (told.Count < 6)
        {
            var data = JsonNode.Parse((await Next(rest)).Data)!;
            told.Add($"{made.IndexOf(data["paymentRequest"]!["id"]!.GetValue<string>())} {data["sequence"]}");
        }

        told.ShouldBe(["0 1", "0 2", "1 1", "1 2", "2 1", "2 2"]);
    }

    [Fact]
    public async Task Line_that_breaks_before_the_first_event_is_taken_up_where_it_began()
    {
        string place;
        using (var answer = await OpenAsync(portal.Host, ApiClient.DemoSecret))
        {
            using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(Cancel));
            (await reader.ReadLineAsync(Cancel)).ShouldBe("retry: 1000");
            place = (await reader.ReadLineAsync(Cancel))!["id: ".Length..];
        }

        var made = await MakeAsync();
        using var back = await OpenAsync(portal.Host, ApiClient.DemoSecret, place);
        await using var events = Events(back).GetAsyncEnumerator(Cancel);
        JsonNode.Parse((await Next(events)).Data)!["paymentRequest"]!["id"]!.GetValue<string>().ShouldBe(made);
    }

    [Fact]
    public async Task Stream_ends_when_its_key_is_revoked()
    {
        var key = (await portal.Host.Services.GetRequiredService<CreateApiKey>().Run(new ApiKeyInput { Name = "revoked-stream", Scopes = [ApiScopes.ReadRequests] }, Administrator, Cancel)).ValueOrDefault!;
        using var answer = await OpenAsync(portal.Host, key.Primary);
        await using var events = Events(answer).GetAsyncEnumerator(Cancel);

        await portal.Host.Services.GetRequiredService<RevokeApiKey>().Run(key.Key.Id, Administrator, Cancel);

        (await events.MoveNextAsync().AsTask().WaitAsync(Eventually.Patience, Cancel)).ShouldBeFalse();
        using var again = await OpenAsync(portal.Host, key.Primary);
        again.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Stream_gives_a_sign_of_life_every_fifteen_seconds_and_ends_when_its_key_expires()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.Zero));
        await using var host = await AppHost.StartAsync(change: services => services.AddSingleton<TimeProvider>(clock));
        var input = new ApiKeyInput { Name = "short-lived", Scopes = [ApiScopes.ReadRequests], ExpiresAt = clock.GetUtcNow().AddMinutes(1) };
        var key = (await host.Services.GetRequiredService<CreateApiKey>().Run(input, Administrator, Cancel)).ValueOrDefault!;
        using var answer = await OpenAsync(host, key.Primary);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(Cancel));
        var beginning = await LinesAsync(reader, 3);
        beginning[0].ShouldBe("retry: 1000");
        var next = LinesAsync(reader, 1);

        clock.Advance(TimeSpan.FromSeconds(14));
        (await Task.WhenAny(next, Task.Delay(TimeSpan.FromSeconds(2.5), Cancel))).ShouldNotBe(next);

        clock.Advance(TimeSpan.FromSeconds(1));
        (await next.WaitAsync(Eventually.Patience, Cancel)).ShouldBe([": still here"]);

        clock.Advance(TimeSpan.FromMinutes(1));
        (await reader.ReadToEndAsync(Cancel).WaitAsync(Eventually.Patience, Cancel)).Trim().ShouldBeOneOf("", ": still here");
    }

    [Fact]
    public async Task One_key_has_ten_streams_at_most_and_gets_another_when_one_ends()
    {
        var key = (await portal.Host.Services.GetRequiredService<CreateApiKey>().Run(new ApiKeyInput { Name = "many-streams", Scopes = [ApiScopes.ReadRequests] }, Administrator, Cancel)).ValueOrDefault!;
        var open = new List<HttpResponseMessage>();
        for (var i = 0; i < 10; i++)
        {
            open.Add(await OpenAsync(portal.Host, key.Primary));
        }

        open.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.OK);
        using (var answer = await OpenAsync(portal.Host, key.Primary))
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
            answer.Headers.RetryAfter.ShouldNotBeNull();
            (await answer.Content.ReadAsStringAsync(Cancel)).ShouldContain("too-many-streams");
        }

        open.ForEach(answer => answer.Dispose());
        await Eventually.HoldsAsync(async () =>
        {
            using var answer = await OpenAsync(portal.Host, key.Primary);
            return answer.StatusCode == HttpStatusCode.OK;
        }, "a closed stream is free again");
    }

    [Fact]
    public async Task Stream_ends_at_once_when_the_server_stops()
    {
        var host = await AppHost.StartAsync();
        using var answer = await OpenAsync(host, ApiClient.DemoSecret);
        await using var events = Events(answer).GetAsyncEnumerator(Cancel);
        var next = events.MoveNextAsync().AsTask();

        await host.DisposeAsync();

        (await next.WaitAsync(Eventually.Patience, Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task Id_of_another_key_is_refused()
    {
        using var answer = await OpenAsync(portal.Host, ApiClient.DemoSecret, "garbage");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldContain("Last-Event-ID");
    }

    private static async Task<HttpResponseMessage> OpenAsync(AppHost host, string secret, string? last = null)
    {
        var http = PlainHttp.Client(new Uri(host.Address, "api/v1/"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "events");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        request.Headers.Accept.ParseAdd("text/event-stream");
        if (last is not null)
        {
            request.Headers.Add("Last-Event-ID", last);
        }

        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
    }

    /// <summary>Read by the framework's own reader, which is not ours.</summary>
    private static async IAsyncEnumerable<SseItem<string>> Events(HttpResponseMessage answer)
    {
        await foreach (var item in SseParser.Create(await answer.Content.ReadAsStreamAsync(Cancel)).EnumerateAsync(Cancel))
        {
            yield return item;
        }
    }

    private static async Task<List<string?>> LinesAsync(StreamReader reader, int count)
    {
        var lines = new List<string?>();
        while (lines.Count < count)
        {
            lines.Add(await reader.ReadLineAsync(Cancel));
        }

        return lines;
    }

    private static async Task<SseItem<string>> Next(IAsyncEnumerator<SseItem<string>> events)
    {
        (await events.MoveNextAsync().AsTask().WaitAsync(Eventually.Patience, Cancel)).ShouldBeTrue();
        return events.Current;
    }

    private async Task<string> MakeAsync() => (await portal.Client.PostAsync("payment-requests", ApiBodies.Smallest)).Json["id"]!.GetValue<string>();
}
