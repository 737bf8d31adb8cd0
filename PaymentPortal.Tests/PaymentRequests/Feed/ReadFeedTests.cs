using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests.Timeline;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Builders;
using PaymentPortal.Support.Databases;
using Shouldly;
using Xunit;

namespace PaymentPortal.PaymentRequests.Feed;

public sealed class ReadFeedTests
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Reader_who_asks_all_the_time_gets_every_entry_once_and_in_order_however_many_write(DatabaseProvider kind)
    {
        await using var portal = await TestPortal.CreateAsync(kind);
        await Some.BrandIn(portal);
        var requests = await Requests(portal, 8);
        using var done = new CancellationTokenSource();
        var reading = Read(portal, done.Token);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 12; i++)
            {
                await Edit(portal, requests[(writer + i) % requests.Count].Id, $"{writer}-{i}");
            }
        }, Cancel)));
        await done.CancelAsync();

        await ShouldBeWhole(portal, await reading, 16 + (12 * 12));
    }

    /// <summary>One transaction takes its number first, changes a request that others have changed meanwhile, and is the last to be committed.</summary>
    [Fact]
    public async Task Transaction_that_begins_first_and_is_committed_last_is_not_missed()
    {
        await using var portal = await TestPortal.CreateAsync(DatabaseProvider.Postgres);
        await Some.BrandIn(portal);
        var requests = await Requests(portal, 3);
        var (isOpen, mayEnd) = (new TaskCompletionSource(), new TaskCompletionSource());
        using var done = new CancellationTokenSource();
        var reading = Read(portal, done.Token);
        var slow = Task.Run(() => portal.WriteAsync<int>(async db =>
        {
            var own = await db.PaymentRequests.SingleAsync(request => request.Id == requests[0].Id, Cancel);
            Change(own, "slow, before the others");
            await db.SaveChangesAsync(Cancel);
            isOpen.TrySetResult();
            await mayEnd.Task;
            Change(await db.PaymentRequests.SingleAsync(request => request.Id == requests[1].Id, Cancel), "slow, after the others");
            return 1;
        }), Cancel);
        await isOpen.Task;

        var place = await portal.Get<ReadFeed>().End(Cancel);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => Edit(portal, requests[1 + (i % 2)].Id, $"quick-{i}"), Cancel)));
        (await Page(portal, place, 100)).Entries.ShouldBeEmpty("nothing younger than an open transaction is told");
        mayEnd.SetResult();
        (await slow).Reason.ShouldBeNull();
        await done.CancelAsync();

        await ShouldBeWhole(portal, await reading, 6 + 2 + 6);
    }

    [Fact]
    public async Task Order_goes_on_in_a_database_that_was_restored_on_a_server_that_counts_from_the_beginning()
    {
        await using var portal = await TestPortal.CreateAsync(DatabaseProvider.Postgres);
        await Some.BrandIn(portal);
        var request = (await Requests(portal, 1))[0];
        await portal.ReadAsync(db => db.Database.ExecuteSqlRawAsync(
            """ALTER TABLE "TimelinePositions" DISABLE TRIGGER USER; UPDATE "TimelinePositions" SET "Transaction" = "Transaction" + 1000000000; ALTER TABLE "TimelinePositions" ENABLE TRIGGER USER""", Cancel));

        await portal.Get<DatabaseStart>().Prepare(() => Task.CompletedTask, Cancel);
        var before = await Page(portal, TimelinePlace.Beginning, 100);
        await Edit(portal, request.Id, "restored");
        await portal.Get<DatabaseStart>().Prepare(() => Task.CompletedTask, Cancel);

        before.Entries.Count.ShouldBe(2);
        (await Page(portal, before.End, 100)).Entries.ShouldHaveSingleItem().Placed.Entry.Sequence.ShouldBe(3);
    }

    [Theory, DatabaseData]
    public async Task Entries_from_before_there_was_an_order_are_placed_at_the_start(DatabaseProvider kind)
    {
        await using var portal = await TestPortal.CreateAsync(kind);
        await Some.BrandIn(portal);
        var requests = await Requests(portal, 3);
        portal.Clock.AdjustTime(portal.Clock.GetUtcNow() - TimeSpan.FromHours(1));
        await Edit(portal, requests[0].Id, "the clock was set back");
        await portal.ReadAsync(db => db.Database.ExecuteSqlRawAsync(kind == DatabaseProvider.Sqlite
            ? """DROP TRIGGER "positions_are_append_only_delete"; DELETE FROM "TimelinePositions" """
            : """DROP TRIGGER "positions_are_append_only_delete" ON "TimelinePositions"; DELETE FROM "TimelinePositions" """, Cancel));

        await portal.Get<DatabaseStart>().Prepare(() => Task.CompletedTask, Cancel);

        using var done = new CancellationTokenSource();
        await done.CancelAsync();
        await ShouldBeWhole(portal, await Read(portal, done.Token), 7);
        (await Page(portal, TimelinePlace.Beginning, 100)).Entries.Take(2).Select(entry => entry.Placed.Entry.Kind).ShouldBe(["created", "sent"]);
    }

    [Theory, DatabaseData]
    public async Task Reader_begins_at_a_moment_and_one_to_come_is_now(DatabaseProvider kind)
    {
        await using var portal = await TestPortal.CreateAsync(kind);
        await Some.BrandIn(portal);
        var request = (await Requests(portal, 1))[0];
        for (var i = 0; i < 5; i++)
        {
            portal.Clock.Advance(TimeSpan.FromSeconds(20));
            await Edit(portal, request.Id, $"{i}");
        }

        var noon = portal.Clock.Start;
        (await From(portal, noon, 100)).Entries.Count.ShouldBe(7);
        (await From(portal, noon + TimeSpan.FromSeconds(60), 2)).Entries.Select(entry => entry.Placed.Entry.Sequence).ShouldBe([5, 6]);
        (await From(portal, noon + TimeSpan.FromSeconds(100), 1)).Entries.ShouldHaveSingleItem().Placed.Entry.Sequence.ShouldBe(7);
        var coming = await From(portal, noon + TimeSpan.FromHours(1), 100);
        coming.Entries.ShouldBeEmpty();
        await Edit(portal, request.Id, "later");
        (await Page(portal, coming.End, 100)).Entries.ShouldHaveSingleItem().Placed.Entry.Sequence.ShouldBe(8);
    }

    [Theory, DatabaseData]
    public async Task Page_is_found_by_indexes_alone(DatabaseProvider kind)
    {
        await using var portal = await TestPortal.CreateAsync(kind);
        await using var db = await portal.Get<IDbContextFactory<PaymentPortalDbContext>>().CreateDbContextAsync(Cancel);
        await db.Database.OpenConnectionAsync(Cancel);
        await using var command = TimelineReader.Page(db, new TimelinePlace(0, 100), 26).CreateDbCommand();
        command.CommandText = kind == DatabaseProvider.Sqlite ? $"EXPLAIN QUERY PLAN {command.CommandText}" : $"SET enable_seqscan = off; SET enable_sort = off; SET enable_hashjoin = off; SET enable_mergejoin = off; EXPLAIN {command.CommandText}";

        var plan = new List<string>();
        await using (var reader = await command.ExecuteReaderAsync(Cancel))
        {
            while (await reader.ReadAsync(Cancel))
            {
                plan.Add(reader.GetString(reader.FieldCount - 1));
            }
        }

        var text = string.Join('\n', plan);
        text.ShouldNotContain("Seq Scan");
        text.ShouldNotContain("Sort");
        text.ShouldNotContain("TEMP B-TREE");
        text.ShouldNotMatch("SCAN (?!\\()", text);
        text.ShouldContain(kind == DatabaseProvider.Sqlite ? "USING INTEGER PRIMARY KEY (rowid>?)" : "Index Cond: ((ROW(\"Transaction\", \"Position\") > ROW(");
    }

    private static async Task<List<PaymentRequest>> Requests(TestPortal portal, int count)
    {
        var requests = new List<PaymentRequest>();
        for (var i = 0; i < count; i++)
        {
            requests.Add(await Some.RequestIn(portal, send: new SendChoice([], attachPdf: false)));
        }

        return requests;
    }

    private static async Task Edit(TestPortal portal, Guid id, string description) =>
        (await portal.Get<EditPaymentRequest>().Run(id, input => input with { Description = description }, null, Some.Agent, Cancel)).Reason.ShouldBeNull();

    private static void Change(PaymentRequest request, string reason) => request.Edit(Some.Details with { Description = reason, BrandId = request.BrandId, ExpiresAt = request.ExpiresAt }, Some.Agent, Some.Noon);

    /// <summary>Reads on until told that all is written, and then to the end.</summary>
    private static async Task<List<FeedEntry>> Read(TestPortal portal, CancellationToken written)
    {
        var (read, after) = (new List<FeedEntry>(), TimelinePlace.Beginning);
        while (true)
        {
            var isLast = written.IsCancellationRequested;
            var page = await Page(portal, after, 3);
            read.AddRange(page.Entries);
            after = page.End;
            if (isLast && page.Entries.Count == 0)
            {
                return read;
            }

            await Task.Yield();
        }
    }

    private static async Task<FeedPage> Page(TestPortal portal, TimelinePlace after, int most) => (await portal.Get<ReadFeed>().Run(after, most, Some.Agent, Cancel)).ValueOrDefault.ShouldNotBeNull();

    private static async Task<FeedPage> From(TestPortal portal, DateTimeOffset moment, int most) => await Page(portal, await portal.Get<ReadFeed>().From(moment, Cancel), most);

    private static async Task ShouldBeWhole(TestPortal portal, List<FeedEntry> read, int count)
    {
        (await portal.ReadAsync(db => db.TimelineEntries.CountAsync(Cancel))).ShouldBe(count);
        read.Count.ShouldBe(count);
        foreach (var request in read.GroupBy(entry => entry.Request.Id))
        {
            request.Select(entry => entry.Placed.Entry.Sequence).ShouldBe(Enumerable.Range(1, request.Count()));
        }
    }
}
