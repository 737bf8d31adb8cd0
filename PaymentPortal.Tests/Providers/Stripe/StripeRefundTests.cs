using PaymentPortal.Primitives;
using Shouldly;
using Xunit;

namespace PaymentPortal.Providers.Stripe;

public sealed class StripeRefundTests : IAsyncLifetime
{
    private StripeScene scene = null!;

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => scene = await StripeScene.CreateAsync();

    public ValueTask DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public async Task Refund_asked_for_again_goes_back_once_even_when_Stripe_has_forgotten_the_key()
    {
        var refund = await OrderAsync(100);

        var answers = new List<ProviderRefund>();
        answers.AddRange(await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => scene.Provider.Refund(refund, Cancel))));
        scene.Stripe.ForgetKeys();
        answers.Add(await scene.Provider.Refund(refund, Cancel));
        answers.Add(await scene.Provider.Refund(refund with { RefundReference = answers[0].Reference }, Cancel));

        answers.Distinct().ShouldHaveSingleItem().Phase.ShouldBe(ProviderRefundPhase.Succeeded);
        scene.Stripe.State.Refunds.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Refund_whose_answer_was_lost_is_found_again_after_the_key_was_forgotten()
    {
        var refund = await OrderAsync(100);
        (await scene.Provider.Refund(refund with { RefundId = Ids.New(scene.Clock) }, Cancel)).Phase.ShouldBe(ProviderRefundPhase.Succeeded);
        await scene.Provider.Refund(refund, Cancel);
        scene.Stripe.ForgetKeys();

        await scene.Provider.Refund(refund, Cancel);

        scene.Stripe.State.Refunds.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("succeeded", ProviderRefundPhase.Succeeded, null)]
    [InlineData("failed", ProviderRefundPhase.Failed, "account-closed")]
    [InlineData("canceled", ProviderRefundPhase.Failed, "account-closed")]
    [InlineData("requires_action", ProviderRefundPhase.Pending, null)]
    public async Task Pending_refund_is_read_until_it_ends(string end, ProviderRefundPhase phase, string? reason)
    {
        scene.Stripe.Api.NextRefundIs = "pending";
        var refund = await OrderAsync(100);
        var pending = await scene.Provider.Refund(refund, Cancel);
        pending.Phase.ShouldBe(ProviderRefundPhase.Pending);

        scene.Stripe.Payer.EndRefunds(end, phase == ProviderRefundPhase.Failed ? "expired_or_canceled_card" : null);

        (await scene.Provider.Refund(refund with { RefundReference = pending.Reference }, Cancel)).ShouldBe(new ProviderRefund(pending.Reference, phase, reason));
    }

    [Fact]
    public async Task More_than_came_and_money_that_was_charged_back_are_refused()
    {
        var refund = await OrderAsync(12_951);
        (await Should.ThrowAsync<ProviderRefusedException>(scene.Provider.Refund(refund, Cancel))).Reason.ShouldBe("refund-refused");

        scene.Stripe.Payer.Dispute(refund.ProviderReference!, "needs_response");
        (await Should.ThrowAsync<ProviderRefusedException>(scene.Provider.Refund(refund with { RefundId = Ids.New(scene.Clock), Amount = Money.Of(1, "EUR") }, Cancel))).Reason.ShouldBe("charged-back");
        scene.Stripe.State.Refunds.ShouldBeEmpty();
    }

    [Fact]
    public async Task Same_key_with_another_amount_is_unclear_because_money_may_have_gone()
    {
        var refund = await OrderAsync(100);
        await scene.Provider.Refund(refund, Cancel);

        await Should.ThrowAsync<ProviderUnclearException>(scene.Provider.Refund(refund with { Amount = Money.Of(200, "EUR") }, Cancel));
        scene.Stripe.State.Refunds.Clear();
        await Should.ThrowAsync<ProviderUnclearException>(scene.Provider.Refund(refund with { Amount = Money.Of(200, "EUR") }, Cancel));
    }

    private async Task<ProviderRefundOrder> OrderAsync(long value)
    {
        var (order, start, capture) = await scene.PaidAsync();
        return new ProviderRefundOrder(Ids.New(scene.Clock), order.AttemptId, start.Reference, capture.Id, Money.Of(value, "EUR"), "asked for");
    }
}
