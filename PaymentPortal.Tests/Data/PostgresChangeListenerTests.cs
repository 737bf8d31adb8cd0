using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.Background;
using PaymentPortal.Primitives;
using PaymentPortal.Support;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Payments;
using Xunit;

namespace PaymentPortal.Data;

public sealed class PostgresChangeListenerTests
{
    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Foreign_words_on_the_channel_are_passed_over_and_a_cut_line_makes_good_what_it_missed()
    {
        await using var portal = await TestPortal.CreateAsync(DatabaseProvider.Postgres);
        var feed = portal.Get<ChangeFeed>();
        var heard = new ConcurrentQueue<Guid>();
        using var listening = feed.Listen(ids => ids.ToList().ForEach(heard.Enqueue));
        using var listener = ActivatorUtilities.CreateInstance<PostgresChangeListener>(portal.Services, portal.Database.ConnectionString);
        await listener.StartAsync(Token);
        var mark = Ids.New(portal.Clock.GetUtcNow());
        await SayUntilHeardAsync(portal, heard, mark.ToString(), mark);

        // Foreign words before and beside an id.
        var after = Ids.New(portal.Clock.GetUtcNow());
        await SayAsync(portal, "vacuum done");
        await SayUntilHeardAsync(portal, heard, $"vacuum,{after}", after);

        var missed = await portal.Services.OpenRequestAsync();
        heard.Clear();
        await portal.ReadAsync(db => db.Database.ExecuteSqlRawAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%' AND pid <> pg_backend_pid()", Token));

        await Eventually.HoldsAsync(() => heard.Contains(missed.Id), "what changed around the cut is announced");
        await listener.StopAsync(Token);
    }

    private static Task SayUntilHeardAsync(TestPortal portal, ConcurrentQueue<Guid> heard, string words, Guid id) => Eventually.HoldsAsync(
        async () =>
        {
            await SayAsync(portal, words);
            return heard.Contains(id);
        },
        "the listener hears");

    private static Task SayAsync(TestPortal portal, string words) =>
        portal.ReadAsync(db => db.Database.ExecuteSqlAsync($"SELECT pg_notify({PostgresChangeListener.Channel}, {words})", Token));
}
