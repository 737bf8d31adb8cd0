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

public sealed class MatchLineTests
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Creditor_reference_books_what_is_due(DatabaseProvider kind)
    {
        await using var scene = await ReconciliationScene.CreateAsync(kind);
        var request = await scene.AskAsync("INV-2026-0042", 12950);

        await scene.TakeAsync(CamtText.Entry(129.50m, "", structured: CreditorReference.FromReference("INV-2026-0042").Value));

        (await scene.RequestAsync(request)).Status.ShouldBe(PaymentRequestStatus.Paid);
        var payment = (await scene.PaymentsAsync()).ShouldHaveSingleItem();
        var line = await scene.LineAsync();
        (payment.Provider, payment.ProviderPaymentId, payment.Method, payment.StatementLineId).ShouldBe(("bank", $"{line.PublicId}-1", "bankTransfer", line.Id));
        (await scene.Portal.Services.StoryAsync(request.Id))[^1].ShouldBe("payment-settled");
        await scene.ShouldAddUpAsync();
    }

    [Theory]
    [InlineData("Rechnung INV-2026-0042 vom 1.3.2026")]
    [InlineData("INV 2026 0042 DANKE")]
    [InlineData("inv20260042")]
    [InlineData("Beitrag,INV-2026-\n0042")]
    public async Task Reference_as_a_whole_word_books_the_exact_amount(string text)
    {
        await using var scene = await ReconciliationScene.CreateAsync();
        var request = await scene.AskAsync("INV-2026-0042", 12950);

        await scene.TakeAsync(CamtText.Entry(129.50m, text, "Jemand Anders"));

        (await scene.RequestAsync(request)).Status.ShouldBe(PaymentRequestStatus.Paid);
        await scene.ShouldAddUpAsync();
    }

    [Theory]
    [InlineData("INV-2026-00421")]
    [InlineData("XINV-2026-0042")]
    [InlineData("INV-2026-042")]
    public async Task Reference_within_another_word_is_none(string text)
    {
        await using var scene = await ReconciliationScene.CreateAsync();
        await scene.AskAsync("INV-2026-0042", 12950);

        await scene.TakeAsync(CamtText.Entry(129.50m, text, "Jemand Anders"));

        var line = await scene.LineAsync();
        (line.State, line.Reason).ShouldBe((StatementLineState.Unmatched, "nothing-found"));
    }

    [Theory, DatabaseData]
    public async Task Short_over_and_second_payments_by_creditor_reference_lose_nothing(DatabaseProvider kind)
    {
        await using var scene = await ReconciliationScene.CreateAsync(kind);
        var request = await scene.AskAsync("INV-2026-0042", 12950);
        var reference = CreditorReference.FromReference("INV-2026-0042").Value;

        await scene.TakeAsync(CamtText.Entry(29.50m, "", structured: reference, reference: "A"));
        (await scene.RequestAsync(request)).Status.ShouldBe(PaymentRequestStatus.PartiallyPaid);
        await scene.TakeAsync(CamtText.Entry(110m, "", structured: reference, reference: "B"));
        (await scene.RequestAsync(request)).Status.ShouldBe(PaymentRequestStatus.Paid);
        await scene.TakeAsync(CamtText.Entry(129.50m, "", structured: reference, reference: "C"));

        (await scene.PaymentsAsync()).Select(payment => (payment.AmountValue, payment.SurplusReason)).ShouldBe([(2950, null), (10000, null), (1000, "amount-differs"), (12950, "duplicate")], ignoreOrder: true);
        await scene.ShouldAddUpAsync();
    }

    [Theory, DatabaseData]
    public async Task Late_money_is_a_surplus(DatabaseProvider kind)
    {
        await using var scene = await ReconciliationScene.CreateAsync(kind);
        var request = await scene.AskAsync("INV-2026-0042", 12950, change: life => life with { ExpiresAt = scene.Portal.Clock.GetUtcNow().AddHours(-1) });

        await scene.TakeAsync(CamtText.Entry(129.50m, "", structured: CreditorReference.FromReference("INV-2026-0042").Value));

        (await scene.PaymentsAsync()).ShouldHaveSingleItem().SurplusReason.ShouldBe("late");
        (await scene.RequestAsync(request)).AmountPaid.ShouldBe(0);
        await scene.ShouldAddUpAsync();
    }

    [Theory, DatabaseData]
    public async Task One_transfer_for_several_requests_is_proposed_as_a_split_and_booked_by_a_person(DatabaseProvider kind)
    {
        await using var scene = await ReconciliationScene.CreateAsync(kind);
        var (first, second) = (await scene.AskAsync("INV-1001", 5000), await scene.AskAsync("INV-1002", 7000));

        await scene.TakeAsync(CamtText.Entry(120m, "INV-1001 und INV-1002"));

        var line = await scene.LineAsync();
        line.State.ShouldBe(StatementLineState.Proposed);
        (line.Proposal!.Confidence, line.Proposal.Reason).ShouldBe(("sure", "split"));
        line.Proposal.Parts.ShouldBe([new TransferPart(first.Id, 5000), new TransferPart(second.Id, 7000)]);
        (await scene.PaymentsAsync()).ShouldBeEmpty();

        (await scene.Portal.Get<MatchLine>().Accept(line.Id, line.Proposal, ReconciliationScene.Finance, Cancel)).ShouldBeOfType<Outcome<IReadOnlyList<Payment>>.Done>();
        (await scene.RequestAsync(first)).Status.ShouldBe(PaymentRequestStatus.Paid);
        (await scene.RequestAsync(second)).Status.ShouldBe(PaymentRequestStatus.Paid);
        await scene.ShouldAddUpAsync();
    }

    [Fact]
    public async Task Amount_and_name_are_proposed_and_never_booked()
    {
        await using var scene = await ReconciliationScene.CreateAsync();
        var request = await scene.AskAsync("INV-1001", 5000, "Jörg Müller");
        await scene.AskAsync("INV-1002", 5000, "Anna Schmidt");

        await scene.TakeAsync(CamtText.Entry(50m, "Beitrag", "MUELLER, JOERG"));

        var line = await scene.LineAsync();
        (line.State, line.Proposal!.Confidence, line.Proposal.Reason).ShouldBe((StatementLineState.Proposed, "likely", "amount-and-name"));
        line.Proposal.Parts.ShouldBe([new TransferPart(request.Id, 5000)]);
        (await scene.PaymentsAsync()).ShouldBeEmpty();
    }

    [Theory, DatabaseData]
    public async Task Same_line_matched_32_times_at_once_is_booked_once(DatabaseProvider kind)
    {
        await using var scene = await ReconciliationScene.CreateAsync(kind);
        await scene.TakeAsync(CamtText.Entry(50m, "nichts", "Niemand"));
        var (line, request, other) = (await scene.LineAsync(), await scene.AskAsync("INV-1001", 5000), await scene.AskAsync("INV-1002", 5000));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 32).Select(i => Task.Run(() => scene.MatchAsync(line.Id, (i % 2 == 0 ? request : other, 5000)), Cancel)));

        outcomes.ShouldContain(outcome => outcome is Outcome<IReadOnlyList<Payment>>.Done);
        outcomes.Where(outcome => outcome.Reason is not null).ShouldAllBe(outcome => outcome.Reason!.Code == "line-already-matched");
        (await scene.PaymentsAsync()).ShouldHaveSingleItem();
        await scene.ShouldAddUpAsync();
    }

    [Fact]
    public async Task Wrong_parts_are_refused_and_nobody_without_permission_books()
    {
        await using var scene = await ReconciliationScene.CreateAsync();
        await scene.TakeAsync(CamtText.Entry(50m, "nichts", "Niemand"), CamtText.Entry(50m, "", direction: "DBIT", reference: "D"));
        var (lines, request) = (await scene.LinesAsync(), await scene.AskAsync("INV-1001", 5000));

        (await scene.MatchAsync(lines[0].Id, (request, 4999))).Reason!.Code.ShouldBe("parts-do-not-add-up");
        (await scene.MatchAsync(lines[0].Id)).Reason!.Code.ShouldBe("parts-do-not-add-up");
        (await scene.MatchAsync(lines[0].Id, (request, 2500), (request, 2500))).Reason!.Code.ShouldBe("parts-do-not-add-up");
        (await scene.MatchAsync(lines[0].Id, (request, 6000), (await scene.AskAsync("INV-1002", 1), -1000))).Reason!.Code.ShouldBe("parts-do-not-add-up");
        (await scene.MatchAsync(lines[1].Id, (request, 5000))).Reason!.Code.ShouldBe("line-brings-no-money");
        (await scene.MatchAsync(Ids.New(scene.Portal.Clock), (request, 5000))).Reason!.Code.ShouldBe("line-not-found");
        (await scene.Portal.Get<MatchLine>().Run(lines[0].Id, [new TransferPart(Ids.New(scene.Portal.Clock), 5000)], ReconciliationScene.Finance, Cancel)).Reason!.Code.ShouldBe("request-not-found");
        (await scene.Portal.Get<MatchLine>().Run(lines[0].Id, [new TransferPart(request.Id, 5000)], Some.Agent, Cancel)).Reason!.Code.ShouldBe("not-permitted");
        (await scene.PaymentsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Live_attempt_is_called_off_first_and_a_pending_one_is_waited_for()
    {
        await using var scene = await ReconciliationScene.CreateAsync();
        var (open, pending) = (await scene.AskAsync("INV-1001", 5000), await scene.AskAsync("INV-1002", 7000));
        await StartAsync(scene, open);
        var attempt = await StartAsync(scene, pending);
        scene.Provider.Say(attempt, Providers.ProviderPhase.Pending);
        await scene.Portal.Get<RecordPayment>().Run(attempt, Cancel);

        await scene.TakeAsync(CamtText.Entry(50m, "INV-1001", reference: "A"), CamtText.Entry(70m, "", structured: CreditorReference.FromReference("INV-1002").Value, reference: "B"));

        (await scene.RequestAsync(open)).Status.ShouldBe(PaymentRequestStatus.Paid);
        (await scene.RequestAsync(pending)).Status.ShouldBe(PaymentRequestStatus.Processing);
        var line = (await scene.LinesAsync())[1];
        (line.State, line.LookAt > scene.Portal.Clock.GetUtcNow()).ShouldBe((StatementLineState.Waiting, true));

        scene.Provider.Say(attempt, Providers.ProviderPhase.Refused);
        await scene.Portal.Get<RecordPayment>().Run(attempt, Cancel);
        scene.Portal.Clock.Advance(TimeSpan.FromMinutes(2));
        await scene.MatchWaitingAsync();
        (await scene.RequestAsync(pending)).Status.ShouldBe(PaymentRequestStatus.Paid);
        await scene.ShouldAddUpAsync();
    }

    private static async Task<Guid> StartAsync(ReconciliationScene scene, PaymentRequest request) =>
        (await scene.Portal.Get<StartPayment>().Run(request.Id, "card", "de", Cancel)).ValueOrDefault.ShouldBeOfType<PaymentStart.AtProvider>().AttemptId;
}
