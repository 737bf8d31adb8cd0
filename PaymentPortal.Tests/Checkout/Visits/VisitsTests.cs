using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Background;
using PaymentPortal.Primitives;
using PaymentPortal.Support;
using Shouldly;
using Xunit;

namespace PaymentPortal.Checkout.Visits;

public sealed class VisitsTests
{
    private static readonly CancellationToken Cancel = Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Looking_changes_nothing_but_the_count_of_looks()
    {
        await using var scene = await PayerScene.StartAsync();
        using var browser = scene.Client();
        using var machine = scene.Client(asBrowser: false);
        var request = await scene.Request();
        scene.Clock.Advance(TimeSpan.FromMinutes(1));
        var path = Urls.Pay(scene.Token(request));
        var before = await Everything(scene);

        for (var i = 0; i < 25; i++)
        {
            await browser.GetStringAsync(path, Cancel);
            (await browser.SendAsync(new HttpRequestMessage(HttpMethod.Head, path), Cancel)).EnsureSuccessStatusCode();
            await browser.GetStringAsync($"{path}/result", Cancel);
            await machine.GetStringAsync(path, Cancel);
            using var prefetch = new HttpRequestMessage(HttpMethod.Get, path);
            prefetch.Headers.Add("Sec-Purpose", "prefetch");
            (await browser.SendAsync(prefetch, Cancel)).EnsureSuccessStatusCode();
            (await browser.SendAsync(new HttpRequestMessage(HttpMethod.Options, path), Cancel)).Dispose();
        }

        await Eventually.HoldsAsync(async () => (await Summary(scene, request.Id)) is { Looks: 50, MachineLooks: 75 }, "all looks are written down");
        (await Everything(scene)).ShouldBe(before);
        scene.Provider.Starts.ShouldBe(0);
        scene.Provider.Fetches.ShouldBe(0);
        (await scene.Read(db => db.Set<Visit>().CountAsync(Cancel))).ShouldBeLessThan(10);
    }

    [Fact]
    public async Task Look_of_staff_is_not_the_payers()
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        var request = await scene.Request();
        scene.Clock.Advance(TimeSpan.FromMinutes(1));
        using var agent = new HttpRequestMessage(HttpMethod.Get, Urls.Pay(scene.Token(request)));
        agent.Headers.Add("Cookie", "__Host-pp-session=CfDJ8; theme=dark");

        (await client.SendAsync(agent, Cancel)).EnsureSuccessStatusCode();
        await client.GetStringAsync(Urls.Pay(scene.Token(request)), Cancel);

        await Eventually.HoldsAsync(async () => await Summary(scene, request.Id) is not null, "the payer's look is written down");
        (await Summary(scene, request.Id))!.Looks.ShouldBe(1);
    }

    [Fact]
    public async Task Open_pages_are_told_of_a_look()
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        var request = await scene.Request();
        scene.Clock.Advance(TimeSpan.FromMinutes(1));
        var told = new ConcurrentQueue<Guid>();
        using var listening = scene.Get<ChangeFeed>().Listen(ids => ids.ToList().ForEach(told.Enqueue));

        await client.GetStringAsync(Urls.Pay(scene.Token(request)), Cancel);

        await Eventually.HoldsAsync(() => told.Contains(request.Id), "the look is announced");
        var summary = await Summary(scene, request.Id);
        summary!.FirstOpenedAt.ShouldBe(scene.Clock.GetUtcNow());
        summary.Device.ShouldBe(VisitDevice.Phone);
        summary.Language.ShouldBe("de");
    }

    [Theory]
    [InlineData("Mozilla/5.0 (compatible; Barracuda Sentinel)")]
    [InlineData("Microsoft Office/16.0 (Microsoft Outlook 16.0)")]
    [InlineData("WhatsApp/2.23")]
    [InlineData("curl/8.5")]
    public async Task Scanners_and_previews_are_no_people(string agent)
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        client.DefaultRequestHeaders.Remove("User-Agent");
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", agent);
        var request = await scene.Request();
        scene.Clock.Advance(TimeSpan.FromMinutes(1));

        await client.GetStringAsync(Urls.Pay(scene.Token(request)), Cancel);

        await Eventually.HoldsAsync(async () => (await Summary(scene, request.Id)) is { Looks: 0, MachineLooks: 1, FirstOpenedAt: null }, "it is counted as a machine");
    }

    [Fact]
    public async Task A_look_after_a_long_pause_is_another_visit()
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        var request = await scene.Request();
        scene.Clock.Advance(TimeSpan.FromMinutes(1));
        await client.GetStringAsync(Urls.Pay(scene.Token(request)), Cancel);
        scene.Clock.Advance(TimeSpan.FromHours(2));
        await client.GetStringAsync(Urls.Pay(scene.Token(request)), Cancel);

        await Eventually.HoldsAsync(async () => await scene.Read(db => db.Set<Visit>().CountAsync(Cancel)) == 2, "two visits");
        var summary = await Summary(scene, request.Id);
        (summary!.LastOpenedAt - summary.FirstOpenedAt).ShouldBe(TimeSpan.FromHours(2));
    }

    private static async Task<VisitSummary?> Summary(PayerScene scene, Guid id) => (await scene.Get<FindVisits>().Run([id], Cancel)).GetValueOrDefault(id);

    private static Task<string> Everything(PayerScene scene) => scene.Read(async db =>
        string.Join('|', await db.PaymentRequests.OrderBy(request => request.Id).Select(request => $"{request.Id} {request.Version} {request.Status} {request.UpdatedAt.UtcTicks}").ToListAsync(Cancel))
        + $"/{await db.TimelineEntries.CountAsync(Cancel)}/{await db.PaymentAttempts.CountAsync(Cancel)}/{await db.Payments.CountAsync(Cancel)}/{await db.Messages.CountAsync(Cancel)}");
}
