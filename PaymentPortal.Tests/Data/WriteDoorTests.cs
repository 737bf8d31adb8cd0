using Microsoft.EntityFrameworkCore;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;
using PaymentPortal.Providers.Methods;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Databases;
using PaymentPortal.Support.Payments;
using Shouldly;
using Xunit;

namespace PaymentPortal.Data;

public sealed class WriteDoorTests
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Failing_and_refused_units_leave_nothing_and_harm_no_other(DatabaseProvider kind)
    {
        await using var portal = await TestPortal.CreateAsync(kind);
        var before = await KeysAsync(portal);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Task.Run(() => TryAsync(portal, i), Cancel)));

        outcomes.Count(outcome => outcome == "done").ShouldBe(20);
        outcomes.Count(outcome => outcome == "refused").ShouldBe(20);
        outcomes.Count(outcome => outcome == "planted").ShouldBe(20);
        (await KeysAsync(portal)).Except(before).Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(0, 20).Select(i => $"new-{i * 3:00}"));
    }

    [Theory, DatabaseData]
    public async Task Unit_that_saves_and_is_then_refused_leaves_nothing(DatabaseProvider kind)
    {
        await using var portal = await TestPortal.CreateAsync(kind);

        var outcome = await portal.WriteAsync<int>(async db =>
        {
            db.Add(Method("saved"));
            await db.SaveChangesAsync(Cancel);
            return new Refusal("second-thoughts", "No.");
        });

        outcome.Reason!.Code.ShouldBe("second-thoughts");
        (await KeysAsync(portal)).ShouldNotContain("saved");
    }

    [Theory, DatabaseData]
    public async Task What_a_refused_unit_had_in_hand_is_not_saved_by_the_next(DatabaseProvider kind)
    {
        await using var portal = await TestPortal.CreateAsync(kind);
        var key = (await KeysAsync(portal))[0];

        await portal.WriteAsync<int>(async db =>
        {
            db.Remove(await db.PaymentMethods.SingleAsync(method => method.Key == key, Cancel));
            db.Add(Method("never"));
            return new Refusal("second-thoughts", "No.");
        });
        await portal.WriteAsync<int>(db =>
        {
            db.ChangeTracker.Entries().ShouldBeEmpty();
            db.Add(Method("next"));
            return Task.FromResult<Outcome<int>>(1);
        });

        var keys = await KeysAsync(portal);
        keys.ShouldContain(key);
        keys.ShouldContain("next");
        keys.ShouldNotContain("never");
    }

    /// <summary>On SQLite only: a connection of PostgreSQL carries out one command at a time.</summary>
    [Fact]
    public async Task Query_within_the_same_query_reads_its_own_rows()
    {
        await using var portal = await TestPortal.CreateAsync(DatabaseProvider.Sqlite);
        var all = await KeysAsync(portal);

        var pairs = await portal.WriteAsync<int>(async db =>
        {
            var count = 0;
            await foreach (var _ in db.PaymentMethods.AsNoTracking().AsAsyncEnumerable().WithCancellation(Cancel))
            {
                await foreach (var inner in db.PaymentMethods.AsNoTracking().AsAsyncEnumerable().WithCancellation(Cancel))
                {
                    count += inner.Key.Length > 0 ? 1 : 0;
                }
            }

            return count;
        });

        pairs.ValueOrDefault.ShouldBe(all.Count * all.Count);
    }

    [Fact]
    public async Task Units_that_lock_each_other_out_are_run_again()
    {
        await using var portal = await TestPortal.CreateAsync(DatabaseProvider.Postgres);
        var keys = (await KeysAsync(portal)).Take(2).ToList();
        using var bothHoldOne = new Barrier(2);
        var rounds = 0;

        await Task.WhenAll(TakeAsync(keys[0], keys[1]), TakeAsync(keys[1], keys[0]));

        rounds.ShouldBeGreaterThan(2);

        Task TakeAsync(string first, string second) => Task.Run(async () =>
        {
            var isFirstRound = true;
            await portal.WriteAsync<bool>(async db =>
            {
                Interlocked.Increment(ref rounds);
                await TouchAsync(db, first);
                if (isFirstRound)
                {
                    isFirstRound = false;
                    bothHoldOne.SignalAndWait(Cancel);
                }

                await TouchAsync(db, second);
                return true;
            });
        }, Cancel);

        static Task TouchAsync(PaymentPortalDbContext db, string key) => db.PaymentMethods.Where(method => method.Key == key).ExecuteUpdateAsync(set => set.SetProperty(method => method.Icon, "touched"), Cancel);
    }

    [Theory, DatabaseData]
    public async Task Unit_that_the_database_refuses_fails_alone(DatabaseProvider kind)
    {
        await using var portal = await TestPortal.CreateAsync(kind);
        var request = await portal.Services.OpenRequestAsync();

        var broken = Task.Run(() => portal.WriteAsync<int>(async db => await db.Database.ExecuteSqlRawAsync("UPDATE \"TimelineEntries\" SET \"Kind\" = 'x'", Cancel)), Cancel);
        var fine = Task.Run(() => portal.WriteAsync<bool>(db =>
        {
            db.Add(Method("fine"));
            return Task.FromResult<Outcome<bool>>(true);
        }), Cancel);

        await Should.ThrowAsync<Exception>(broken);
        (await fine).ValueOrDefault.ShouldBeTrue();
        (await KeysAsync(portal)).ShouldContain("fine");
        (await portal.Services.StoryAsync(request.Id)).ShouldBe(["created", "sent"]);
    }

    [Theory, DatabaseData]
    public async Task Counting_from_64_sides_loses_nothing(DatabaseProvider kind)
    {
        await using var portal = await TestPortal.CreateAsync(kind);
        var request = await portal.Services.OpenRequestAsync();

        await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => portal.WriteAsync<bool>(async db =>
        {
            var row = await db.PaymentRequests.SingleAsync(row => row.Id == request.Id, Cancel);
            row.TellMessage(new MessageAccepted(request.Id, "email"), portal.Clock.GetUtcNow());
            return true;
        }), Cancel)));

        (await portal.Services.RequestAsync(request.Id)).Version.ShouldBe(request.Version + 64);
        (await portal.Services.FaultsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Cancelled_call_is_answered_and_the_door_stays_open()
    {
        await using var portal = await TestPortal.CreateAsync();
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => portal.Get<WriteDoor>().Write<bool>(_ => Task.FromResult<Outcome<bool>>(true), gone.Token));

        (await portal.WriteAsync<bool>(_ => Task.FromResult<Outcome<bool>>(true))).ValueOrDefault.ShouldBeTrue();
    }

    private static async Task<string> TryAsync(TestPortal portal, int number)
    {
        try
        {
            var outcome = await portal.WriteAsync<bool>(db =>
            {
                db.Add(Method($"new-{number:00}"));
                return (number % 3) switch
                {
                    0 => Task.FromResult<Outcome<bool>>(true),
                    1 => Task.FromResult<Outcome<bool>>(new Refusal("refused", "No.")),
                    _ => throw new InvalidOperationException("planted"),
                };
            });
            return outcome.Reason?.Code ?? "done";
        }
        catch (InvalidOperationException exception)
        {
            return exception.Message;
        }
    }

    private static PaymentMethod Method(string key) => PaymentMethod.Offer(key, "none", "card", 9, ("a", "b"), ("c", "d"));

    private static Task<List<string>> KeysAsync(TestPortal portal) => portal.ReadAsync(db => db.PaymentMethods.Select(method => method.Key).ToListAsync(Cancel));
}
