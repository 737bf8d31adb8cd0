using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Databases;
using Shouldly;
using Xunit;

namespace PaymentPortal.Support.Apps;

public sealed class TestPortalTests
{
    [Theory, DatabaseData]
    public async Task Portal_stands_on_each_database_and_the_test_moves_its_clock(DatabaseProvider kind)
    {
        await using var portal = await TestPortal.CreateAsync(kind);
        var before = portal.Get<TimeProvider>().GetUtcNow();

        portal.Clock.Advance(TimeSpan.FromDays(3));

        (portal.Get<TimeProvider>().GetUtcNow() - before).ShouldBe(TimeSpan.FromDays(3));
        portal.Get<PublicAddress>().ShouldNotBeNull();
        (await portal.ReadAsync(db => db.PaymentMethods.CountAsync(Xunit.TestContext.Current.CancellationToken))).ShouldBeGreaterThan(0);
    }

    [Theory, DatabaseData]
    public async Task Portals_share_nothing(DatabaseProvider kind)
    {
        await using var one = await TestPortal.CreateAsync(kind);
        await using var other = await TestPortal.CreateAsync(kind);
        var before = await CountAsync(other);

        await one.WriteAsync<int>(async db => await db.PaymentMethods.ExecuteDeleteAsync(Xunit.TestContext.Current.CancellationToken));

        (await CountAsync(one)).ShouldBe(0);
        (await CountAsync(other)).ShouldBe(before);
    }

    private static Task<int> CountAsync(TestPortal portal) => portal.ReadAsync(db => db.PaymentMethods.CountAsync(Xunit.TestContext.Current.CancellationToken));
}
