using System.Text.Json.Nodes;
using PaymentPortal.Primitives;
using Shouldly;
using Xunit;

namespace PaymentPortal.Providers.Stripe;

public sealed class StripeProviderTests : IAsyncLifetime
{
    private StripeScene scene = null!;

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => scene = await StripeScene.CreateAsync();

    public ValueTask DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public async Task Order_becomes_one_session_however_often_it_is_given()
    {
        var order = scene.Order();

        var starts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => scene.StartAsync(order)));

        var start = starts.Distinct().ShouldHaveSingleItem();
        start.RedirectUrl.ShouldStartWith(scene.Stripe.Address.ToString());
        var (session, words) = (scene.Stripe.State.Sessions.ShouldHaveSingleItem().Value, scene.Stripe.State.Orders.ShouldHaveSingleItem().Value);
        session["client_reference_id"]!.GetValue<string>().ShouldBe(order.AttemptId.ToString());
        (session["amount_total"]!.GetValue<long>(), session["currency"]!.GetValue<string>()).ShouldBe((12950, "eur"));
        words["locale"]!.GetValue<string>().ShouldBe("de");
        words["success_url"]!.GetValue<string>().ShouldBe(order.ReturnUrl);
        words["cancel_url"]!.GetValue<string>().ShouldBe(order.ReturnUrl);
        words["payment_intent_data"]!["metadata"]!["attempt"]!.GetValue<string>().ShouldBe(order.AttemptId.ToString());
        words["payment_intent_data"]!["statement_descriptor_suffix"]!.GetValue<string>().ShouldBe("REF 0042");
        words["line_items"]![0]!["price_data"]!["product_data"]!["name"]!.GetValue<string>().ShouldBe("Hausratversicherung 2026");
        (await scene.FetchAsync(order, start)).ShouldBeEquivalentTo(new ProviderState(ProviderPhase.Open, []));
    }

    [Theory]
    [InlineData("card", "card")]
    [InlineData("applePay", "card")]
    [InlineData("googlePay", "card")]
    [InlineData("paypal", "paypal")]
    [InlineData("klarna", "klarna")]
    [InlineData("sepaDebit", "sepa_debit")]
    [InlineData("ideal", "ideal")]
    [InlineData("bancontact", "bancontact")]
    [InlineData("eps", "eps")]
    [InlineData("przelewy24", "p24")]
    [InlineData("twint", "twint")]
    public async Task Method_is_called_as_Stripe_calls_it(string ours, string theirs)
    {
        await scene.StartAsync(scene.Order(ours));

        scene.Stripe.State.Orders.Single().Value["allowed_payment_method_types"]!.AsArray().ShouldHaveSingleItem()!.GetValue<string>().ShouldBe(theirs);
    }

    [Fact]
    public async Task Payment_is_captured_with_an_id_that_refunds_and_disputes_do_not_change()
    {
        var (order, start, capture) = await scene.PaidAsync();

        capture.ShouldBe(new ProviderCapture(scene.Stripe.State.Intents.Single().Key, 12950, "EUR"));
        await scene.Provider.Refund(new ProviderRefundOrder(Ids.New(scene.Clock), order.AttemptId, start.Reference, capture.Id, Money.Of(100, "EUR"), null), Cancel);
        (await scene.FetchAsync(order, start)).Captures.ShouldBe([capture]);
        foreach (var (status, isTaken) in new[] { ("warning_needs_response", false), ("needs_response", true), ("under_review", true), ("won", false), ("lost", true) })
        {
            scene.Stripe.Payer.Dispute(start.Reference, status);
            (await scene.FetchAsync(order, start)).Captures.ShouldBe([capture with { ChargedBack = isTaken }]);
        }
    }

    [Fact]
    public async Task Every_state_of_a_session_is_told_in_our_words()
    {
        var order = scene.Order("sepaDebit");
        var start = await scene.StartAsync(order);
        scene.Stripe.Payer.Decline(start.Reference, "insufficient_funds");
        (await scene.FetchAsync(order, start)).Phase.ShouldBe(ProviderPhase.Open);
        scene.Stripe.Payer.Agree(start.Reference);
        (await scene.FetchAsync(order, start)).Phase.ShouldBe(ProviderPhase.Pending);
        scene.Stripe.Payer.Bounce(start.Reference, "insufficient_funds");
        (await scene.FetchAsync(order, start)).ShouldBeEquivalentTo(new ProviderState(ProviderPhase.Refused, [], "insufficient-funds"));

        var second = scene.Order();
        var other = await scene.StartAsync(second);
        scene.Stripe.Payer.RunOut(other.Reference);
        (await scene.FetchAsync(second, other)).Phase.ShouldBe(ProviderPhase.Expired);
        (await scene.Provider.Fetch(order.AttemptId, null, Cancel)).ShouldBe(ProviderState.Unknown);
    }

    [Theory]
    [InlineData("status", "odd")]
    [InlineData("payment_status", "no_payment_required")]
    [InlineData("client_reference_id", "someone-else")]
    [InlineData("payment_status", "paid")]
    public async Task Session_that_contradicts_itself_is_unclear(string member, string value)
    {
        var order = scene.Order();
        var start = await scene.StartAsync(order);
        scene.Stripe.State.Sessions.Single().Value[member] = value;

        await Should.ThrowAsync<ProviderUnclearException>(scene.FetchAsync(order, start));
    }

    [Theory]
    [InlineData("currency", "zzz")]
    [InlineData("amount_received", -1)]
    [InlineData("amount_received", 0)]
    [InlineData("amount_received", 99_999_999_999_999)]
    public async Task Money_that_cannot_be_is_unclear(string member, object value)
    {
        var (order, start, _) = await scene.PaidAsync();
        scene.Stripe.State.Intents.Single().Value[member] = value is string text ? JsonValue.Create(text) : JsonValue.Create(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));

        await Should.ThrowAsync<ProviderUnclearException>(scene.FetchAsync(order, start));
    }

    [Fact]
    public async Task Called_off_session_brings_no_page_any_more_and_paid_one_tells_its_money()
    {
        var order = scene.Order();
        var start = await scene.StartAsync(order);

        (await scene.Provider.Cancel(order.AttemptId, start.Reference, Cancel)).Phase.ShouldBe(ProviderPhase.Cancelled);
        (await Should.ThrowAsync<ProviderRefusedException>(scene.StartAsync(order))).Reason.ShouldBe(ProviderRefusedException.CalledOff);
        (await scene.Provider.Cancel(order.AttemptId, start.Reference, Cancel)).Phase.ShouldBe(ProviderPhase.Expired);

        var (paid, page, capture) = await scene.PaidAsync();
        (await scene.Provider.Cancel(paid.AttemptId, page.Reference, Cancel)).Captures.ShouldBe([capture]);
        (await scene.Provider.Cancel(paid.AttemptId, null, Cancel)).Phase.ShouldBe(ProviderPhase.Cancelled);
    }

    [Theory]
    [InlineData(1, 45 * 60)]
    [InlineData(60 * 60 * 3, 60 * 60 * 3)]
    [InlineData(60 * 60 * 72, (60 * 60 * 24) - 900)]
    public async Task Session_ends_with_the_request_within_what_Stripe_takes(int payableForSeconds, int expected)
    {
        var order = scene.Order(payableFor: TimeSpan.FromSeconds(payableForSeconds));
        scene.Clock.Advance(TimeSpan.FromMinutes(10));

        await scene.StartAsync(order);

        scene.Stripe.State.Sessions.Single().Value["expires_at"]!.GetValue<long>().ShouldBe((scene.Clock.GetUtcNow() - TimeSpan.FromMinutes(10)).ToUnixTimeSeconds() + expected);
    }

    [Fact]
    public async Task Order_under_a_known_key_with_other_words_is_refused()
    {
        var order = scene.Order();
        await scene.StartAsync(order);

        (await Should.ThrowAsync<ProviderRefusedException>(scene.StartAsync(order with { Description = "Another" }))).Reason.ShouldBe("order-differs");
    }

    [Theory]
    [InlineData("card", 49, "EUR", "amount-too-small")]
    [InlineData("card", 100_000_000, "EUR", "limit")]
    [InlineData("card", 1_001, "KWD", "amount-not-supported")]
    [InlineData("bankTransfer", 1_000, "EUR", "method-not-supported")]
    public async Task Order_that_Stripe_cannot_carry_is_refused_with_a_reason(string method, long value, string currency, string reason) =>
        (await Should.ThrowAsync<ProviderRefusedException>(scene.StartAsync(scene.Order(method, value, currency)))).Reason.ShouldBe(reason);

    [Fact]
    public async Task Key_that_Stripe_does_not_know_refuses_an_order_and_leaves_the_rest_unclear()
    {
        var (order, start, capture) = await scene.PaidAsync();
        var stranger = scene.With("sk_test_other");

        (await Should.ThrowAsync<ProviderRefusedException>(stranger.Start(scene.Order(), Cancel))).Reason.ShouldBe("credentials-refused");
        await Should.ThrowAsync<ProviderUnclearException>(stranger.Fetch(order.AttemptId, start.Reference, Cancel));
        await Should.ThrowAsync<ProviderUnclearException>(stranger.Cancel(order.AttemptId, start.Reference, Cancel));
        var refund = new ProviderRefundOrder(Ids.New(scene.Clock), order.AttemptId, start.Reference, capture.Id, Money.Of(100, "EUR"), null);
        (await Should.ThrowAsync<ProviderUnclearException>(stranger.Refund(refund, Cancel))).ToString().ShouldNotContain("sk_test");
    }
}
