using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Payments.Reconciliation.Statements;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Builders;
using PaymentPortal.Support.Databases;
using PaymentPortal.Support.Payments;
using Shouldly;
using Xunit;

namespace PaymentPortal.Payments.Reconciliation;

public sealed class UnmatchLineTests
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Undone_match_makes_the_request_payable_and_the_line_free_again(DatabaseProvider kind)
    {
        await using var scene = await ReconciliationScene.CreateAsync(kind);
        var (wrong, right) = (await scene.AskAsync("INV-1001", 5000), await scene.AskAsync("INV-1002", 5000));
        await scene.TakeAsync(CamtText.Entry(50m, "INV-1001"));
        var line = await scene.LineAsync();

        (await scene.UnmatchAsync(line.Id)).ShouldBeOfType<Outcome<StatementLine>.Done>();

        var undone = await scene.RequestAsync(wrong);
        (undone.Status, undone.AmountPaid, undone.PaidAt).ShouldBe((PaymentRequestStatus.Open, 0, null));
        (await scene.LineAsync()).State.ShouldBe(StatementLineState.Unmatched);
        (await scene.Portal.Services.StoryAsync(wrong.Id))[^1].ShouldBe("transfer-unmatched");
        await scene.ShouldAddUpAsync();

        (await scene.UnmatchAsync(line.Id)).Reason!.Code.ShouldBe("line-not-matched");
        await scene.MatchWaitingAsync();
        (await scene.RequestAsync(wrong)).AmountPaid.ShouldBe(0);
        (await scene.MatchAsync(line.Id, (right, 5000))).ShouldBeOfType<Outcome<IReadOnlyList<Payment>>.Done>();
        (await scene.RequestAsync(right)).Status.ShouldBe(PaymentRequestStatus.Paid);
        (await scene.PaymentsAsync()).Select(payment => payment.ProviderPaymentId).ShouldBe([$"{line.PublicId}-1", $"{line.PublicId}-2"], ignoreOrder: true);
        await scene.ShouldAddUpAsync();
    }

    [Theory, DatabaseData]
    public async Task Request_undone_can_be_paid_again_and_matched_again(DatabaseProvider kind)
    {
        await using var scene = await ReconciliationScene.CreateAsync(kind);
        var request = await scene.AskAsync("INV-1001", 5000);
        await scene.TakeAsync(CamtText.Entry(50m, "INV-1001"));
        var line = await scene.LineAsync();
        for (var i = 0; i < 3; i++)
        {
            (await scene.UnmatchAsync(line.Id)).ShouldBeOfType<Outcome<StatementLine>.Done>();
            (await scene.MatchAsync(line.Id, (request, 5000))).ShouldBeOfType<Outcome<IReadOnlyList<Payment>>.Done>();
        }

        (await scene.RequestAsync(request)).Status.ShouldBe(PaymentRequestStatus.Paid);
        (await scene.PaymentsAsync()).Count.ShouldBe(4);
        await scene.ShouldAddUpAsync();
    }

    [Theory, DatabaseData]
    public async Task Split_with_a_surplus_is_undone_as_a_whole(DatabaseProvider kind)
    {
        await using var scene = await ReconciliationScene.CreateAsync(kind);
        var (first, second) = (await scene.AskAsync("INV-1001", 5000), await scene.AskAsync("INV-1002", 7000));
        await scene.TakeAsync(CamtText.Entry(130m, "nichts", "Niemand"));
        var line = await scene.LineAsync();
        await scene.MatchAsync(line.Id, (first, 5000), (second, 8000));
        (await scene.PaymentsAsync()).Select(payment => payment.SurplusReason).ShouldBe([null, null, "amount-differs"], ignoreOrder: true);

        await scene.UnmatchAsync(line.Id);

        foreach (var request in (PaymentRequest[])[first, second])
        {
            (await scene.RequestAsync(request)).Status.ShouldBe(PaymentRequestStatus.Open);
        }

        (await scene.Portal.Services.StoryAsync(second.Id)).ShouldContain("surplus-unmatched");
        await scene.ShouldAddUpAsync();
    }

    [Theory, DatabaseData]
    public async Task Earlier_part_stays_paid(DatabaseProvider kind)
    {
        await using var scene = await ReconciliationScene.CreateAsync(kind);
        var request = await scene.AskAsync("INV-1001", 5000);
        await scene.TakeAsync(CamtText.Entry(20m, "a", "X", reference: "A"), CamtText.Entry(30m, "b", "X", reference: "B"));
        var lines = await scene.LinesAsync();
        await scene.MatchAsync(lines[0].Id, (request, 2000));
        await scene.MatchAsync(lines[1].Id, (request, 3000));

        await scene.UnmatchAsync(lines[1].Id);

        var left = await scene.RequestAsync(request);
        (left.Status, left.AmountPaid).ShouldBe((PaymentRequestStatus.PartiallyPaid, 2000));
        await scene.ShouldAddUpAsync();
    }

    [Fact]
    public async Task Money_that_went_back_is_not_undone_and_undone_money_does_not_go_back()
    {
        await using var scene = await ReconciliationScene.CreateAsync();
        await scene.AskAsync("INV-1001", 5000);
        await scene.AskAsync("INV-1002", 6000);
        await scene.TakeAsync(CamtText.Entry(50m, "INV-1001", reference: "A"), CamtText.Entry(60m, "INV-1002", reference: "B"));
        var lines = await scene.LinesAsync();
        var payments = (await scene.PaymentsAsync()).OrderBy(payment => payment.AmountValue).ToList();
        var refund = scene.Portal.Get<RefundPayment>();
        await refund.Run(payments[0].Id, Money.Of(1000, "EUR"), null, null, ReconciliationScene.Finance, Cancel);

        (await scene.UnmatchAsync(lines[0].Id)).Reason!.Code.ShouldBe("payment-refunded");
        await scene.UnmatchAsync(lines[1].Id);
        (await refund.Run(payments[1].Id, null, null, null, ReconciliationScene.Finance, Cancel)).Reason!.Code.ShouldBe("payment-undone");
        (await scene.Portal.Get<UnmatchLine>().Run(lines[0].Id, Some.Agent, Cancel)).Reason!.Code.ShouldBe("not-permitted");
        await scene.ShouldAddUpAsync();
    }

    [Fact]
    public async Task Line_is_set_aside_and_taken_back()
    {
        await using var scene = await ReconciliationScene.CreateAsync();
        await scene.TakeAsync(CamtText.Entry(50m, "Miete", "Vermieter"));
        var (line, aside) = (await scene.LineAsync(), scene.Portal.Get<SetLineAside>());

        (await aside.Run(line.Id, "Kaution, gehört nicht hierher", ReconciliationScene.Finance, Cancel)).ValueOrDefault!.State.ShouldBe(StatementLineState.SetAside);
        (await scene.MatchAsync(line.Id, (await scene.AskAsync("INV-1001", 5000), 5000))).Reason!.Code.ShouldBe("line-set-aside");
        (await aside.Run(line.Id, new string('x', 201), ReconciliationScene.Finance, Cancel)).Reason!.Faults.ShouldHaveSingleItem().Code.ShouldBe("too-long");
        (await aside.TakeBack(line.Id, ReconciliationScene.Finance, Cancel)).ValueOrDefault!.State.ShouldBe(StatementLineState.Waiting);
        (await aside.TakeBack(line.Id, ReconciliationScene.Finance, Cancel)).Reason!.Code.ShouldBe("line-not-set-aside");
        await scene.MatchWaitingAsync();
        (await scene.LineAsync()).State.ShouldBe(StatementLineState.Unmatched);
    }
}
