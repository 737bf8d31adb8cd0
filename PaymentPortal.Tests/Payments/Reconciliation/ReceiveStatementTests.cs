using System.Text;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Payments.Reconciliation.Statements;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Builders;
using PaymentPortal.Support.Databases;
using Shouldly;
using Xunit;

namespace PaymentPortal.Payments.Reconciliation;

public sealed class ReceiveStatementTests
{
    private static readonly string RF = CreditorReference.FromReference("INV-2026-0042").Value;

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Same_file_twice_gives_the_first_receipt(DatabaseProvider kind)
    {
        await using var scene = await ReconciliationScene.CreateAsync(kind);
        var request = await scene.AskAsync("INV-2026-0042", 12950);
        var first = await scene.TakeAsync(CamtText.Entry(129.50m, "", structured: RF));

        var second = await scene.TakeAsync(CamtText.Entry(129.50m, "", structured: RF));

        (first.IsNew, second.IsNew, second.Statement.Id).ShouldBe((true, false, first.Statement.Id));
        (first.Statement.Account, first.Statement.FromDay, first.Statement.Taken, first.Statement.ReceivedByName).ShouldBe((CamtText.Account, new DateOnly(2026, 3, 2), 1, "Nele Brandt"));
        (await scene.RequestAsync(request)).AmountPaid.ShouldBe(12950);
        await scene.ShouldAddUpAsync();
    }

    [Theory, DatabaseData]
    public async Task Same_file_16_times_at_once_is_one_statement(DatabaseProvider kind)
    {
        await using var scene = await ReconciliationScene.CreateAsync(kind);
        await scene.AskAsync("INV-2026-0042", 12950);
        var file = CamtText.File(CamtText.Entry(129.50m, "", structured: RF));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => scene.ReceiveAsync(file), Cancel)));

        outcomes.Select(outcome => outcome.ValueOrDefault.ShouldNotBeNull(outcome.Reason?.Code).Statement.Id).Distinct().ShouldHaveSingleItem();
        outcomes.Count(outcome => outcome.ValueOrDefault!.IsNew).ShouldBe(1);
        (await scene.PaymentsAsync()).ShouldHaveSingleItem();
        await scene.ShouldAddUpAsync();
    }

    [Theory, DatabaseData]
    public async Task Report_of_the_day_and_statement_of_the_day_bring_a_movement_once(DatabaseProvider kind)
    {
        await using var scene = await ReconciliationScene.CreateAsync(kind);
        await scene.AskAsync("INV-2026-0042", 12950);
        var entry = CamtText.Entry(129.50m, "", structured: RF);

        await scene.ReceiveAsync(CamtText.File(entry, "BkToCstmrAcctRpt", "Rpt", "urn:iso:std:iso:20022:tech:xsd:camt.052.001.02"));
        var statement = await scene.TakeAsync(entry, CamtText.Entry(5m, "anderes", reference: "B"));

        (statement.Statement.Taken, statement.Statement.Known, statement.Statement.Entries).ShouldBe((1, 1, 2));
        (await scene.PaymentsAsync()).ShouldHaveSingleItem();
        await scene.ShouldAddUpAsync();
    }

    [Theory, DatabaseData]
    public async Task Movements_without_a_reference_are_counted_within_and_across_files(DatabaseProvider kind)
    {
        await using var scene = await ReconciliationScene.CreateAsync(kind);
        var twin = CamtText.Entry(10m, "Spende", reference: null);

        await scene.TakeAsync(twin, twin);
        var second = await scene.TakeAsync(twin, twin, twin);

        (second.Statement.Taken, second.Statement.Known).ShouldBe((1, 2));
        (await scene.LinesAsync()).Count.ShouldBe(3);
    }

    [Theory, DatabaseData]
    public async Task Bulk_entry_and_its_parts_count_once_in_either_order(DatabaseProvider kind)
    {
        await using var scene = await ReconciliationScene.CreateAsync(kind);
        await scene.AskAsync("INV-1001", 1000);
        await scene.AskAsync("INV-1002", 2000);
        var (whole, parts) = (CamtText.Bulk(30m, "BULK-1"), CamtText.Bulk(30m, "BULK-1", CamtText.Part(10m, "INV-1001"), CamtText.Part(20m, "INV-1002")));

        await scene.TakeAsync(whole);
        (await scene.LineAsync()).State.ShouldBe(StatementLineState.Unmatched);
        await scene.ReceiveAsync(CamtText.File(parts, "BkToCstmrDbtCdtNtfctn", "Ntfctn"));
        var again = await scene.TakeAsync(whole, CamtText.Entry(1m, "x"));

        (await scene.LinesAsync()).Select(line => (line.AmountValue, line.State)).ShouldBe(
            [(3000, StatementLineState.Replaced), (1000, StatementLineState.Matched), (2000, StatementLineState.Matched), (100, StatementLineState.Unmatched)], ignoreOrder: true);
        again.Statement.Known.ShouldBe(1);
        await scene.ShouldAddUpAsync();
    }

    [Fact]
    public async Task Parts_of_a_bulk_entry_that_a_person_has_booked_bring_nothing_new()
    {
        await using var scene = await ReconciliationScene.CreateAsync();
        await scene.TakeAsync(CamtText.Bulk(30m, "BULK-1"));
        await scene.MatchAsync((await scene.LineAsync()).Id, (await scene.AskAsync("INV-1001", 3000), 3000));

        var receipt = (await scene.ReceiveAsync(CamtText.File(CamtText.Bulk(30m, "BULK-1", CamtText.Part(10m, "INV-1001"), CamtText.Part(20m, "INV-1002")), "BkToCstmrDbtCdtNtfctn", "Ntfctn"))).ValueOrDefault!;

        (receipt.Statement.Taken, receipt.Statement.Known).ShouldBe((0, 2));
        await scene.ShouldAddUpAsync();
    }

    [Fact]
    public async Task Pending_debits_and_reversals_are_shown_and_never_booked()
    {
        await using var scene = await ReconciliationScene.CreateAsync();
        var request = await scene.AskAsync("INV-2026-0042", 12950);

        await scene.TakeAsync(
            CamtText.Entry(129.50m, "", structured: RF, status: "PDNG", reference: "A"),
            CamtText.Entry(129.50m, "", structured: RF, direction: "DBIT", reference: "B"),
            CamtText.Entry(129.50m, "", structured: RF, direction: "DBIT", reversal: true, reference: "C"),
            CamtText.Entry(129.50m, "", structured: RF, reversal: true, reference: "D"));

        (await scene.RequestAsync(request)).AmountPaid.ShouldBe(0);
        (await ToldAsync(scene, line => line.BankReference)).ShouldBe(["A Shown", "B Shown", "C Unmatched reversal", "D Shown"]);

        // The pending one is booked the next day.
        await scene.TakeAsync(CamtText.Entry(129.50m, "", structured: RF, reference: "A"));
        (await scene.RequestAsync(request)).Status.ShouldBe(PaymentRequestStatus.Paid);
        (await ToldAsync(scene, line => line.BankReference)).ShouldBe(["A Matched", "A Replaced", "B Shown", "C Unmatched reversal", "D Shown"]);
        await scene.ShouldAddUpAsync();
    }

    [Fact]
    public async Task Same_movement_in_another_format_is_proposed_and_not_booked_again()
    {
        await using var scene = await ReconciliationScene.CreateAsync();
        await scene.AskAsync("INV-2026-0042", 12950);
        await scene.TakeAsync(CamtText.Entry(129.50m, $"{RF}"));

        await scene.ReceiveAsync($"Auftragskonto;Buchungstag;Valutadatum;Verwendungszweck;Begünstigter/Zahlungspflichtiger;Betrag;Währung\n{CamtText.Account};02.03.2026;02.03.2026;{RF};MUSTERMANN ERIKA;129,50;EUR\n");

        (await scene.PaymentsAsync()).ShouldHaveSingleItem();
        (await ToldAsync(scene, line => line.Name)).ShouldBe(["Erika Mustermann Matched", "MUSTERMANN ERIKA Proposed maybe-twice"]);
        await scene.ShouldAddUpAsync();
    }

    [Fact]
    public async Task Fault_at_the_end_takes_nothing()
    {
        await using var scene = await ReconciliationScene.CreateAsync();
        await scene.AskAsync("INV-2026-0042", 12950);
        var file = CamtText.File(string.Concat(Enumerable.Range(0, 600).Select(i => CamtText.Entry(1m, "x", reference: $"R{i}"))) + CamtText.Entry(129.50m, "", structured: RF) + CamtText.Entry(1m, "x", status: "<Cd>HM</Cd>"));

        var refusal = (await scene.ReceiveAsync(file)).Reason.ShouldNotBeNull();

        refusal.Code.ShouldBe("status-unknown");
        refusal.Faults.ShouldHaveSingleItem().Field.ShouldStartWith("/line/");
        (await scene.LinesAsync()).ShouldBeEmpty();
        (await scene.PaymentsAsync()).ShouldBeEmpty();
    }

    [Theory, DatabaseData]
    public async Task Long_file_comes_in_groups_and_broken_off_ones_are_taken_away(DatabaseProvider kind)
    {
        await using var scene = await ReconciliationScene.CreateAsync(kind);
        var request = await scene.AskAsync("INV-2026-0042", 12950);
        var entries = string.Concat(Enumerable.Range(0, 1200).Select(i => CamtText.Entry(1m, "x", "Niemand", $"R{i}"))) + CamtText.Entry(129.50m, "", structured: RF);

        // Somebody else's file broke off in the middle, as after a crash.
        await scene.Portal.WriteAsync<int>(db =>
        {
            var summary = StatementSummary.Of(StatementFile.Open(new MemoryStream(Encoding.UTF8.GetBytes(CamtText.File(CamtText.Entry(1m, "x", reference: "R7")))), ""), new string('a', 64), 1, Cancel);
            var broken = BankStatement.Receive(Ids.New(scene.Portal.Clock), summary, null, Actor.Portal, scene.Portal.Clock.GetUtcNow());
            broken.Take(1, 0, scene.Portal.Clock.GetUtcNow().AddMinutes(2));
            db.Add(broken);
            return Task.FromResult<Outcome<int>>(1);
        });
        (await scene.ReceiveAsync(CamtText.File(entries))).Reason!.Code.ShouldBe("another-file-comes-in");
        scene.Portal.Clock.Advance(TimeSpan.FromMinutes(3));

        var receipt = (await scene.ReceiveAsync(CamtText.File(entries))).ValueOrDefault.ShouldNotBeNull();
        await scene.MatchWaitingAsync();

        (receipt.Statement.State, receipt.Statement.Taken).ShouldBe((StatementState.Received, 1201));
        (await scene.RequestAsync(request)).Status.ShouldBe(PaymentRequestStatus.Paid);
        (await scene.LinesAsync())[^1].State.ShouldBe(StatementLineState.Matched);
        (await scene.Portal.Get<ListStatementLines>().Count(new StatementLineFilter(LineListView.Open), Cancel)).ShouldBe(1200);
    }

    [Fact]
    public async Task Strange_account_is_shown_and_nothing_is_booked_by_itself()
    {
        await using var scene = await ReconciliationScene.CreateAsync();
        await scene.AskAsync("INV-2026-0042", 12950);

        await scene.ReceiveAsync(CamtText.File(CamtText.Entry(129.50m, "", structured: RF), account: "DE02120300000000202051"));

        var line = await scene.LineAsync();
        (line.State, line.Reason).ShouldBe((StatementLineState.Unmatched, "account-unknown"));
        (await scene.ReceiveAsync(CamtText.File(""), actor: Some.Agent)).Reason!.Code.ShouldBe("not-permitted");
        (await scene.ReceiveAsync(CamtText.File(""))).ValueOrDefault!.Statement.Taken.ShouldBe(0);
    }

    /// <summary>What became of each line. Lines of one file are made in one millisecond, so their ids have no order.</summary>
    private static async Task<IEnumerable<string>> ToldAsync(ReconciliationScene scene, Func<StatementLine, string> name) =>
        (await scene.LinesAsync()).Select(line => $"{name(line)} {line.State} {line.Reason}".TrimEnd()).Order(StringComparer.Ordinal);
}
