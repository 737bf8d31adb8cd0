using CsCheck;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Payments.Ledger;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Builders;
using PaymentPortal.Support.Databases;
using Shouldly;
using Xunit;

namespace PaymentPortal.Reports.Settlement;

public sealed class SumSettlementTests
{
    private static readonly Gen<Life> AnyLife =
        from value in Gen.Long[1, 500_000]
        from hours in Gen.Int[-80, 80]
        from paid in Gen.Bool
        from method in Gen.Int[0, 2].Select(index => new[] { "card", "paypal", "klarna" }[index])
        from currency in Gen.Int[0, 2].Select(index => new[] { "EUR", "CHF", "JPY" }[index])
        from surplus in Gen.Bool.Select(yes => yes ? "duplicate" : null)
        select new Life("A-0001", "Anna", value) { Method = method, Paid = paid ? value : 0, CurrencyCode = currency, Surplus = paid ? surplus : null, CreatedAt = Some.Noon.AddHours(hours) };

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Report_adds_up_to_the_ledger_for_every_span(DatabaseProvider kind)
    {
        await using var portal = await TestPortal.CreateAsync(kind);
        var lives = new Lives(portal.Services, await Some.BrandIn(portal));
        foreach (var (life, back) in AnyLife.Array[25].Single().Select((life, index) => (life, index % 3 == 0)))
        {
            var request = await lives.Of(life);
            if (back && life.Paid > 0)
            {
                await TakeBack(lives, request.Id, life);
            }
        }

        var today = new DateOnly(2026, 3, 2);
        foreach (var days in Gen.Select(Gen.Int[-6, 6], Gen.Int[0, 6]).Array[20].Single().Select(pair => new DayRange(today.AddDays(pair.Item1), today.AddDays(pair.Item1 + pair.Item2))))
        {
            var span = await Span(portal, days);
            var report = (await portal.Get<SumSettlement>().Run(span, Some.Agent, Cancel)).ValueOrDefault.ShouldNotBeNull();
            var opening = (await portal.Get<SumOpening>().Run(span, Some.Agent, Cancel)).ValueOrDefault.ShouldNotBeNull();

            var clearing = await portal.ReadAsync(db => db.LedgerPostings.Where(posting => posting.Account == LedgerAccount.Clearing).ToListAsync(Cancel));
            var inside = clearing.Where(posting => posting.OccurredAt >= span.From && posting.OccurredAt < span.To).ToLookup(posting => posting.CurrencyCode);
            report.Totals.Select(total => (total.CurrencyCode, total.Net.Value)).ShouldBe(inside.Select(group => (group.Key, group.Sum(posting => posting.Amount))), ignoreOrder: true);
            report.Totals.Sum(total => total.Figures.Values.Sum(figure => figure.Count)).ShouldBe(inside.Sum(group => group.Count()));
            opening.Select(pair => (pair.Key, pair.Value.Value)).ShouldBe(clearing.Where(posting => posting.OccurredAt < span.From).GroupBy(posting => posting.CurrencyCode).Select(group => (group.Key, group.Sum(posting => posting.Amount))), ignoreOrder: true);
            report.Lines.ShouldAllBe(line => line.Group.Provider == "sandbox" && line.Group.Method.Length > 0);
            foreach (var line in report.Lines.Take(3))
            {
                await Every_figure_opens_its_bookings(portal, line);
            }
        }
    }

    [Theory, DatabaseData]
    public async Task Bookings_are_read_once_whatever_the_stretch(DatabaseProvider kind)
    {
        await using var portal = await TestPortal.CreateAsync(kind);
        var lives = new Lives(portal.Services, await Some.BrandIn(portal));
        for (var count = 0; count < 7; count++)
        {
            await lives.Of(new Life($"A-000{count}", "Anna", 100) { Method = "card", Paid = 100, Surplus = "duplicate" });
        }

        var span = await Span(portal, DayRange.Of(new DateOnly(2026, 3, 2)));
        var whole = await portal.Get<ReadBookings>().Run(span, null, Cancel).ToListAsync(Cancel);
        for (var stretch = 1; stretch < 6; stretch++)
        {
            (await portal.Get<ReadBookings>().Run(span, null, stretch, Cancel).ToListAsync(Cancel)).ShouldBe(whole);
        }

        whole.Count.ShouldBe(14);
        BookingPlace.Parse(BookingPlace.Of(whole[5]).ToString()).ShouldBe(BookingPlace.Of(whole[5]));
        (await portal.Get<ReadBookings>().Run(span, BookingPlace.Of(whole[5]), Cancel).ToListAsync(Cancel)).ShouldBe(whole.Skip(6));
    }

    [Theory]
    [InlineData("?from=2026-02-30&to=2026-03-01&span=nonsense&kind=%3Cb%3E&after=x.y.z&currency=eur")]
    [InlineData("?from=2026-03-02&to=2026-03-01")]
    [InlineData("?after=99999999999999999999.pr_0.1&brand=%00")]
    public void Bent_address_is_this_month(string address)
    {
        var query = SettlementQuery.Read(address);

        query.Days.ShouldBeNull();
        query.Span.ShouldBe(SpanName.Month);
        query.After.ShouldBeNull();
        query.Filter.ShouldBe(new BookingFilter());
    }

    [Fact]
    public void Address_says_what_is_shown()
    {
        var query = new SettlementQuery { Days = new DayRange(new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 31)), Brand = "nordlicht", Filter = new BookingFilter("stripe", "card", "EUR", BookingKind.SurplusRefund) };

        SettlementQuery.Read(query.ToQuery()).ShouldBe(query);
        SettlementQuery.Read(new SettlementQuery { Span = SpanName.LastMonth }.ToQuery()).Span.ShouldBe(SpanName.LastMonth);
    }

    [Theory]
    [InlineData(SpanName.Yesterday, "2026-02-28", "2026-02-28")]
    [InlineData(SpanName.Month, "2026-03-01", "2026-03-01")]
    [InlineData(SpanName.LastMonth, "2026-02-01", "2026-02-28")]
    public void Names_move_with_the_day(SpanName name, string from, string to) =>
        SpanNames.DaysOf(name, new DateOnly(2026, 3, 1)).ShouldBe(new DayRange(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture)));

    internal static async Task<SettlementSpan> Span(TestPortal portal, DayRange days) => new(days, await portal.Get<ListBrandNames>().Run(Cancel));

    private static async Task Every_figure_opens_its_bookings(TestPortal portal, SettlementLine line)
    {
        foreach (var (kind, figure) in line.Figures)
        {
            var page = (await portal.Get<ListBookings>().Run(await Span(portal, DayRange.Of(line.Group.Day)), new BookingFilter(line.Group.Provider, line.Group.Method, line.Group.CurrencyCode, kind), null, Some.Agent, Cancel)).ValueOrDefault.ShouldNotBeNull();
            page.Bookings.Count.ShouldBe(figure.Count);
            page.Bookings.Sum(booking => booking.Value).ShouldBe(figure.Value);
        }
    }

    private static Task<PaymentRequest> TakeBack(Lives lives, Guid id, Life life) => lives.Change(id, (db, request) =>
    {
        var at = life.CreatedAt.AddHours(3);
        foreach (var payment in db.Payments.Where(payment => payment.PaymentRequestId == id).ToList())
        {
            payment.ChargeBack(at);
            if (payment.Kind == Payments.PaymentKind.Settlement)
            {
                request.ChargeBack(payment.Id, payment.AmountValue, Actor.Provider("sandbox"), at);
            }
            else
            {
                request.ChargeBackSurplus(new SurplusChargedBack(payment.Id, payment.AmountValue, payment.CurrencyCode), Actor.Provider("sandbox"), at);
            }
        }
    });
}
