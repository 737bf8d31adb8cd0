using System.Net;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Amounts;
using PaymentPortal.Payments.Redirects;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Builders;
using Shouldly;
using Xunit;

namespace PaymentPortal.Checkout;

public sealed class OpenRedirectTests
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task First_person_is_sent_to_the_provider_and_the_next_to_the_page()
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        var request = await scene.Request();
        var path = await Redirect(scene, request);

        using var first = await client.GetAsync(path, Cancel);
        using var second = await client.GetAsync(path, Cancel);

        first.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        first.Headers.Location!.Host.ShouldBe("pay.example");
        first.Headers.CacheControl!.NoStore.ShouldBeTrue();
        second.Headers.Location!.ToString().ShouldBe(Urls.Pay(scene.Token(request)));
        scene.Provider.Starts.ShouldBe(1);
    }

    [Fact]
    public async Task Of_many_at_the_same_time_one_is_sent_to_the_provider()
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        var path = await Redirect(scene, await scene.Request());

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => client.GetAsync(path, Cancel)));

        answers.Count(answer => answer.Headers.Location!.IsAbsoluteUri).ShouldBe(1);
        (await scene.Read(db => db.PaymentAttempts.CountAsync(Cancel))).ShouldBe(1);
        foreach (var answer in answers)
        {
            answer.Dispose();
        }
    }

    [Theory]
    [InlineData("HEAD", "", "")]
    [InlineData("GET", "Sec-Purpose", "prefetch;prerender")]
    [InlineData("GET", "User-Agent", "Mozilla/5.0 (compatible; Proofpoint URL Defense)")]
    [InlineData("GET", "Sec-Fetch-Dest", "empty")]
    public async Task Machine_that_looks_uses_nothing_up(string method, string header, string value)
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        var path = await Redirect(scene, await scene.Request());
        using var look = new HttpRequestMessage(new HttpMethod(method), path);
        if (header.Length > 0)
        {
            look.Headers.Add(header, value);
        }

        using var looked = await client.SendAsync(look, Cancel);
        using var opened = await client.GetAsync(path, Cancel);

        looked.StatusCode.ShouldBe(HttpStatusCode.OK);
        opened.Headers.Location!.Host.ShouldBe("pay.example");
    }

    [Fact]
    public async Task Expired_or_foreign_one_leads_to_the_payers_page()
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        var (request, other) = (await scene.Request(), await scene.Request());
        var path = await Redirect(scene, request);
        var foreign = path.Replace(scene.Token(request), scene.Token(other), StringComparison.Ordinal);

        using var stranger = await client.GetAsync(foreign, Cancel);
        using var nonsense = await client.GetAsync($"{Urls.Pay(scene.Token(request))}/go/{new string('x', 4000)}", Cancel);
        scene.Clock.Advance(TimeSpan.FromMinutes(10));
        using var late = await client.GetAsync(path, Cancel);

        stranger.Headers.Location!.ToString().ShouldBe(Urls.Pay(scene.Token(other)));
        nonsense.Headers.Location!.ToString().ShouldBe(Urls.Pay(scene.Token(request)));
        late.Headers.Location!.ToString().ShouldBe(Urls.Pay(scene.Token(request)));
        scene.Provider.Starts.ShouldBe(0);
        scene.Clock.Advance(TimeSpan.FromDays(8));
        await scene.Get<ForgetRedirectsJob>().Run(Cancel);
        (await scene.Read(db => db.Set<PaymentRedirect>().CountAsync(Cancel))).ShouldBe(0);
    }

    [Fact]
    public async Task Amount_that_was_chosen_elsewhere_is_what_is_paid()
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        var request = await scene.Request(details => details with { AmountScheme = new AmountScheme(AmountSchemeKind.Range) { Minimum = 500, Maximum = 20000 } });
        var path = await Redirect(scene, request, Money.Of(1750, "EUR"));

        using var opened = await client.GetAsync(path, Cancel);

        opened.Headers.Location!.Host.ShouldBe("pay.example");
        (await scene.Read(db => db.PaymentAttempts.SingleAsync(Cancel))).AmountValue.ShouldBe(1750);
        (await Refused(scene, request, new RedirectInput("paypal", Money.Of(1, "EUR"), [], null))).ShouldBe(["/amount"]);
        (await Refused(scene, request, new RedirectInput("paypal", Money.Of(1750, "USD"), [], null))).ShouldBe(["/amount"]);
        (await Refused(scene, request, new RedirectInput("nothing", Money.Of(1750, "EUR"), [], null))).ShouldBe(["/method"]);
        (await Refused(scene, request, new RedirectInput("paypal", Money.Of(1750, "EUR"), [], TimeSpan.FromHours(2)))).ShouldBe(["/expiresIn"]);
    }

    private static async Task<string> Redirect(PayerScene scene, PaymentRequest request, Money? amount = null)
    {
        var made = (await scene.Get<CreateRedirect>().Run(request.Id, new RedirectInput("paypal", amount, [], null), Some.Agent, Cancel)).ValueOrDefault.ShouldNotBeNull();
        made.ExpiresAt.ShouldBe(scene.Clock.GetUtcNow() + TimeSpan.FromMinutes(10));
        return new Uri(made.Url).AbsolutePath;
    }

    private static async Task<IEnumerable<string>> Refused(PayerScene scene, PaymentRequest request, RedirectInput input) =>
        (await scene.Get<CreateRedirect>().Run(request.Id, input, Some.Agent, Cancel)).Reason!.Faults.Select(fault => fault.Field);
}
