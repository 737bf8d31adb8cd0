using System.Net;
using PaymentPortal.Payments;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;
using Shouldly;
using Xunit;

namespace PaymentPortal.Checkout;

public sealed class ShowResultTests
{
    private static readonly CancellationToken Cancel = Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Return_asks_the_provider_and_shows_what_came()
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        var (path, attempt) = await Begin(scene);
        scene.Provider.State = new ProviderState(ProviderPhase.Captured, [new ProviderCapture("cap", attempt.Amount.Value, "EUR")]);

        (await client.GetStringAsync(path, Cancel)).ShouldContain("data-state=\"paid\"");
    }

    [Fact]
    public async Task Refused_payment_can_be_tried_again_at_once()
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        var (path, _) = await Begin(scene);
        scene.Provider.State = new ProviderState(ProviderPhase.Refused, [], "limit");

        var page = WebUtility.HtmlDecode(await client.GetStringAsync(path, Cancel));

        page.ShouldContain("Die Zahlung wurde abgelehnt. Es wurde nichts abgebucht.");
        page.ShouldContain("name=\"method\"");
    }

    [Fact]
    public async Task Undecided_payment_is_looked_at_again_ever_more_rarely()
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        var (path, _) = await Begin(scene);

        var pauses = new List<int>();
        var next = path;
        while (true)
        {
            using var answer = await client.GetAsync(next, Cancel);
            (await answer.Content.ReadAsStringAsync(Cancel)).ShouldContain("class=\"button\"");
            if (!answer.Headers.TryGetValues("Refresh", out var refresh))
            {
                break;
            }

            var parts = refresh.Single().Split(";url=");
            pauses.Add(int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture));
            next = parts[1];
        }

        pauses.ShouldBe(pauses.Order());
        pauses.Count.ShouldBe(PayerRefresh.Rounds);
        scene.Provider.Fetches.ShouldBe(1, "the provider is asked once in two seconds, however often the page is loaded");
    }

    [Fact]
    public async Task Machines_that_look_make_nobody_ask()
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        var (path, _) = await Begin(scene);

        (await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path), Cancel)).EnsureSuccessStatusCode();
        using var prefetch = new HttpRequestMessage(HttpMethod.Get, path);
        prefetch.Headers.Add("Sec-Purpose", "prefetch;prerender");
        (await client.SendAsync(prefetch, Cancel)).EnsureSuccessStatusCode();

        scene.Provider.Fetches.ShouldBe(0);
    }

    [Theory]
    [InlineData("?n=-1")]
    [InlineData("?n=99999999999")]
    [InlineData("?n=x&by=%3Cscript%3E")]
    public async Task Garbage_in_the_address_does_no_harm(string query)
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        var (path, _) = await Begin(scene);
        (await client.GetAsync(path + query, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<(string Path, PaymentStart.AtProvider Start, Money Amount)> Started(PayerScene scene)
    {
        var request = await scene.Request();
        var outcome = await scene.Get<StartPayment>().Run(request.Id, "paypal", "de", Cancel);
        return (Urls.Result(scene.Token(request)), outcome.ValueOrDefault.ShouldBeOfType<PaymentStart.AtProvider>(), request.AmountDue);
    }

    private static async Task<(string Path, (Guid Id, Money Amount) Attempt)> Begin(PayerScene scene)
    {
        var (path, start, amount) = await Started(scene);
        return (path, (start.AttemptId, amount));
    }
}
