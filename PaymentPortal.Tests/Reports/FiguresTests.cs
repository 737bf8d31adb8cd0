using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Builders;
using PaymentPortal.Support.Databases;
using Shouldly;
using Xunit;

namespace PaymentPortal.Reports;

public sealed class FiguresTests
{
    private static readonly DateTimeOffset Morning = Some.Noon.AddHours(-4);

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Different_currencies_are_never_added(DatabaseProvider kind)
    {
        await using var portal = await TestPortal.CreateAsync(kind);
        var lives = new Lives(portal.Services, await Some.BrandIn(portal));
        await lives.Of(Paid("A-0001", 5000));
        await lives.Of(Paid("A-0002", 7000));
        await lives.Of(Paid("A-0003", 900) with { CurrencyCode = "JPY" });

        var today = await portal.Get<SumPaidToday>().Run(await Scope(portal), Cancel);

        today.Sums.Main.ShouldBe(Money.Of(12000, "EUR"));
        today.Sums.MainCount.ShouldBe(2);
        today.Sums.Others.ShouldBe([Money.Of(900, "JPY")]);
        today.Line[^1].ShouldBe(12000);
    }

    [Theory, DatabaseData]
    public async Task Today_is_held_against_the_same_hours_a_week_ago(DatabaseProvider kind)
    {
        await using var portal = await TestPortal.CreateAsync(kind);
        var lives = new Lives(portal.Services, await Some.BrandIn(portal));
        await lives.Of(Paid("A-0001", 11000));
        await lives.Of(Paid("A-0002", 10000) with { CreatedAt = Morning.AddDays(-7) });
        await lives.Of(Paid("A-0003", 50000) with { CreatedAt = Some.Noon.AddDays(-7).AddHours(3) });
        await lives.Of(Paid("A-0004", 70000) with { CreatedAt = Some.Noon.AddDays(-1) });

        var today = await portal.Get<SumPaidToday>().Run(await Scope(portal), Cancel);

        today.Before.ShouldBe(Money.Of(10000, "EUR"));
        today.Change!.Value.ShouldBe(0.1, 0.001);
        today.BeforeLine[^1].ShouldBe(60000);
    }

    [Theory, DatabaseData]
    public async Task Each_number_counts_the_rows_that_its_link_shows(DatabaseProvider kind)
    {
        await using var portal = await TestPortal.CreateAsync(kind);
        var lives = new Lives(portal.Services, await Some.BrandIn(portal));
        await lives.Of(Paid("A-0001", 5000) with { Surplus = "duplicate" });
        await lives.Of(new Life("A-0002", "Bert", 6000) { Failed = "refused" });
        await lives.Of(new Life("A-0003", "Carla", 7000) { Delivered = true, Opened = true });
        await lives.Of(new Life("A-0004", "Dora", 8000) { Sent = false });
        await lives.Of(new Life("A-0005", "Emil", 8000) { CreatedAt = Some.Noon.AddDays(-8) });
        portal.Clock.Advance(TimeSpan.FromHours(1));
        var scope = await Scope(portal);
        var list = portal.Get<ListPaymentRequests>();

        var steps = await portal.Get<CountFunnel>().Run(scope, Cancel);
        var needs = await portal.Get<CountNeeds>().Run(scope, Cancel);

        steps.Select(step => (step.Name, step.Count)).ShouldBe([("Created", 4), ("Sent", 3), ("Delivered", 2), ("Opened", 2), ("Paid", 1)]);
        needs.Select(need => (need.Kind, need.Count)).ShouldBe([("duplicate", 1), ("amount-differs", 0), ("late", 0), ("undelivered", 1)]);
        needs[0].Sums!.All.ShouldBe([Money.Of(5000, "EUR")]);
        foreach (var (rows, count) in steps.Select(step => (step.Rows, step.Count)).Concat(needs.Select(need => (need.Rows, need.Count))))
        {
            var linked = RequestListAddress.Read(RequestListAddress.Of(rows));
            (await list.Run(scope.Conditions.Of(linked), Cancel)).Rows.Count.ShouldBe(count, RequestListAddress.Of(rows));
        }
    }

    [Theory, DatabaseData]
    public async Task Days_begin_at_the_brands_midnight(DatabaseProvider kind)
    {
        await using var portal = await TestPortal.CreateAsync(kind);
        var lives = new Lives(portal.Services, await Some.BrandIn(portal));

        // 23:30 UTC is half past midnight in Berlin.
        await lives.Of(new Life("A-0001", "Anna", 5000) { CreatedAt = new DateTimeOffset(2026, 3, 1, 23, 30, 0, TimeSpan.Zero) });
        await lives.Of(new Life("A-0002", "Bert", 7000) { CreatedAt = new DateTimeOffset(2026, 3, 1, 22, 30, 0, TimeSpan.Zero) });

        var sums = await portal.Get<SumDays>().Run(await Scope(portal), Cancel);

        sums.Days.Count.ShouldBe(14);
        sums.Days[^1].Requested.ShouldBe(Money.Of(5000, "EUR"));
        sums.Days[^2].Requested.ShouldBe(Money.Of(7000, "EUR"));
    }

    [Theory, DatabaseData]
    public async Task One_brand_sees_its_own(DatabaseProvider kind)
    {
        await using var portal = await TestPortal.CreateAsync(kind);
        await new Lives(portal.Services, await Some.BrandIn(portal)).Of(Paid("A-0001", 5000));
        await new Lives(portal.Services, await Some.BrandIn(portal, face => face with { Currency = "CHF" }, "suedwind")).Of(Paid("B-0001", 7000) with { CurrencyCode = "CHF" });
        portal.Clock.Advance(TimeSpan.FromMinutes(1));

        var one = await Scope(portal, "suedwind");

        (await portal.Get<SumPaidToday>().Run(one, Cancel)).Sums.All.ShouldBe([Money.Of(7000, "CHF")]);
        (await portal.Get<ListLatest>().Run(one, Cancel)).Select(row => row.Reference).ShouldBe(["B-0001"]);
        (await portal.Get<ListLatest>().Run(await Scope(portal), Cancel)).Count.ShouldBe(2);
    }

    private static Life Paid(string reference, long value) => new(reference, "Erika Mustermann", value) { CreatedAt = Morning, Opened = true, Method = "card", Paid = value };

    private static async Task<FigureScope> Scope(TestPortal portal, string? brand = null) =>
        new(new RequestListConditions(await portal.Get<ListBrandNames>().Run(Cancel), null, portal.Clock.GetUtcNow()), brand);
}
