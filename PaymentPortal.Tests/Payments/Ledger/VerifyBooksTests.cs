using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Timeline;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Builders;
using PaymentPortal.Support.Databases;
using Shouldly;
using Xunit;

namespace PaymentPortal.Payments.Ledger;

public sealed class VerifyBooksTests
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Untouched_books_hold(DatabaseProvider kind)
    {
        await using var portal = await WithPaidRequest(kind);

        (await Faults(portal)).ShouldBeEmpty();
    }

    [Theory]
    [DatabaseData("""UPDATE "TimelineEntries" SET "ActorName" = 'Nobody' WHERE "Sequence" = 2""", "TimelineEntries", "entry 2")]
    [DatabaseData("""UPDATE "TimelineEntries" SET "Details" = replace("Details", '12950', '12951') WHERE "Sequence" = 3""", "TimelineEntries", "entry 3")]
    [DatabaseData("""UPDATE "LedgerPostings" SET "Amount" = "Amount" * 2""", "LedgerPostings", "entry 3")]
    [DatabaseData("""DELETE FROM "LedgerPostings" """, "LedgerPostings", "Clearing is missing")]
    [DatabaseData("""UPDATE "PaymentRequests" SET "AmountPaid" = 12949""", "PaymentRequests", "shows 12949 paid, the ledger has 12950")]
    [DatabaseData("""UPDATE "PaymentRequests" SET "Status" = 'Open'""", "PaymentRequests", "shows Open, 12950 paid and 0 refunded; its timeline says Paid, 12950 and 0")]
    [DatabaseData("""UPDATE "PaymentRequests" SET "AmountRefunded" = 1""", "PaymentRequests", "shows Paid, 12950 paid and 1 refunded")]
    [DatabaseData("""UPDATE "Payments" SET "AmountValue" = 1""", "Payments", "is not what the timeline tells of it")]
    [DatabaseData("""DELETE FROM "Payments" """, "Payments", "is missing")]
    [DatabaseData("""DELETE FROM "TimelinePositions" WHERE "Sequence" = 2""", "TimelinePositions", "entry 2: has no place in the feed")]
    [DatabaseData("""UPDATE "TimelinePositions" SET "Sequence" = 9 WHERE "Sequence" = 3""", "TimelinePositions", "entry 9: has a place in the feed and is not there")]
    [DatabaseData("""DELETE FROM "TimelineEntries" WHERE "Sequence" = 2""", "TimelinePositions", "entry 2: has a place in the feed and is not there")]
    public async Task Whoever_edits_a_row_by_hand_is_named(DatabaseProvider kind, string sql, string table, string words)
    {
        await using var portal = await WithPaidRequest(kind);
        await WithoutTriggers(portal, sql);

        (await Faults(portal)).ShouldContain(fault => fault.Table == table && fault.Words.Contains(words, StringComparison.Ordinal));
    }

    [Theory, DatabaseData]
    public async Task Whoever_removes_a_request_with_its_whole_story_breaks_the_days_anchor(DatabaseProvider kind)
    {
        await using var portal = await WithPaidRequest(kind);
        portal.Clock.Advance(TimeSpan.FromDays(2));
        await portal.Get<AnchorTimelinesJob>().Run(Cancel);
        (await Faults(portal)).ShouldBeEmpty();

        await WithoutTriggers(portal, """
            DELETE FROM "Payments"; DELETE FROM "LedgerPostings"; DELETE FROM "TimelinePositions"; DELETE FROM "TimelineEntries"; DELETE FROM "PaymentRequestProgress"; DELETE FROM "PaymentRequests"
            """);

        (await Faults(portal)).ShouldHaveSingleItem().Words.ShouldContain("1 requests were anchored, 0 are there now");
    }

    [Theory, DatabaseData]
    public async Task Places_of_entries_whose_request_is_gone_are_counted(DatabaseProvider kind)
    {
        await using var portal = await WithPaidRequest(kind);

        await WithoutTriggers(portal, """
            DELETE FROM "Payments"; DELETE FROM "LedgerPostings"; DELETE FROM "TimelineEntries"; DELETE FROM "PaymentRequestProgress"; DELETE FROM "PaymentRequests"
            """);

        (await Faults(portal)).ShouldHaveSingleItem().ShouldBe(new BookFault("TimelinePositions", "3 rows belong to no payment request"));
    }

    private static async Task<TestPortal> WithPaidRequest(DatabaseProvider kind)
    {
        var portal = await TestPortal.CreateAsync(kind);
        await Some.BrandIn(portal);
        var request = await Some.RequestIn(portal, send: new SendChoice([], false));
        await portal.WriteAsync<bool>(async db =>
        {
            var row = await db.PaymentRequests.SingleAsync(Cancel);
            var (id, now) = (Ids.New(portal.Clock), portal.Clock.GetUtcNow());
            row.Settle(id, null, "card", row.Amount, Actor.Portal, now);
            db.Add(Payment.ReceiveTransfer(id, row.Id, "none", "statement-1", "card", row.Amount, now));
            return true;
        });
        return portal;
    }

    private static async Task<List<BookFault>> Faults(TestPortal portal) => await portal.Get<VerifyBooks>().Run(Cancel).ToListAsync(Cancel);

    /// <summary>As somebody would who owns the database file: the triggers are switched off first.</summary>
    private static Task WithoutTriggers(TestPortal portal, string sql) => portal.ReadAsync(async db =>
    {
        if (db is SqliteDbContext)
        {
            var triggers = await db.Database.SqlQueryRaw<string>("SELECT name AS Value FROM sqlite_master WHERE type = 'trigger'").ToListAsync(Cancel);
            sql = string.Concat(triggers.Select(name => $"DROP TRIGGER \"{name}\"; ")) + sql;
        }
        else
        {
            sql = "SET session_replication_role = replica; " + sql;
        }

        return await db.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), Cancel);
    });
}
