using System.Globalization;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;
using PaymentPortal.Reports.Settlement;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Builders;
using PaymentPortal.Support.Databases;
using Shouldly;
using Xunit;

namespace PaymentPortal.Reports.Datev;

public sealed class DatevExportTests
{
    private static readonly DayRange Day = DayRange.Of(new DateOnly(2026, 3, 2));

    private static readonly Actor Finance = Some.Agent with { Permissions = Roles.PermissionsOf[Roles.Finance] };

    private static readonly DatevSettings Settings = DatevPresets.Skr03 with { Consultant = 29098, Client = 55003, ClearingOf = new Dictionary<string, string> { ["sandbox"] = "1361" } };

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Batch_adds_up_to_the_report_and_is_the_same_each_time(DatabaseProvider kind)
    {
        await using var portal = await TestPortal.CreateAsync(kind);
        var brand = await Some.BrandIn(portal);
        var lives = new Lives(portal.Services, brand);
        await lives.Of(new Life("Größe Ω-0001", "Anna", 12950) { Method = "card", Paid = 12950, Surplus = "duplicate" });
        await lives.Of(new Life("A-0002", "Bert", 900) { Method = "card", Paid = 900, CurrencyCode = "CHF" });
        await SetUp(portal, brand.Id);
        portal.Clock.Advance(TimeSpan.FromDays(1));

        var made = (await portal.Get<MakeDatevExport>().Run(brand.Key, Day, "EUR", Finance, Cancel)).ValueOrDefault.ShouldNotBeNull();
        var again = (await portal.Get<MakeDatevExport>().Run(brand.Key, Day, "EUR", Finance, Cancel)).ValueOrDefault.ShouldNotBeNull();
        var francs = (await portal.Get<MakeDatevExport>().Run(brand.Key, Day, "CHF", Finance, Cancel)).ValueOrDefault.ShouldNotBeNull();
        var file = (await portal.Get<WriteDatevExport>().Run(made.Id, Finance, Cancel)).ValueOrDefault.ShouldNotBeNull();
        portal.Clock.Advance(TimeSpan.FromDays(40));
        var later = (await portal.Get<WriteDatevExport>().Run(made.Id, Finance, Cancel)).ValueOrDefault.ShouldNotBeNull();

        again.Id.ShouldBe(made.Id);
        (made.Number, francs.Number).ShouldBe((1, 2));
        later.Bytes.ShouldBe(file.Bytes);
        var report = (await portal.Get<SumSettlement>().Run(await SumSettlementTests.Span(portal, Day), Finance, Cancel)).ValueOrDefault.ShouldNotBeNull();
        made.Net.ShouldBe(report.Totals.Single(total => total.CurrencyCode == "EUR").Net.Value);

        var lines = DatevText.CodePage.GetString(file.Bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(';')).ToList();
        lines[0][..5].ShouldBe(["\"EXTF\"", "700", "21", "\"Buchungsstapel\"", "13"]);
        lines[0].Length.ShouldBe(31);
        lines[0][10..16].ShouldBe(["29098", "55003", "20260101", "4", "20260302", "20260302"]);
        lines[1].Length.ShouldBe(125);
        lines.Skip(2).ShouldAllBe(line => line.Length == 125);
        lines.Skip(2).Sum(line => decimal.Parse(line[0], CultureInfo.GetCultureInfo("de-DE")) * (line[1] == "\"S\"" ? 1 : -1)).ShouldBe(259.00m);
        lines.Skip(2).Select(line => (line[6], line[7], line[9], line[10])).ShouldBe([("1361", "1410", "0203", "\"Gr--e---0001\""), ("1361", "1700", "0203", "\"Gr--e---0001\"")], ignoreOrder: true);
    }

    [Fact]
    public async Task Days_that_go_on_or_lie_in_two_years_are_refused()
    {
        await using var portal = await TestPortal.CreateAsync();
        var brand = await Some.BrandIn(portal);
        (await Refused(Day, "EUR")).ShouldBe("not-set-up");
        await SetUp(portal, brand.Id);

        (await Refused(Day, "EUR")).ShouldBe("days-not-ended");
        (await Refused(new DayRange(new DateOnly(2025, 12, 31), new DateOnly(2026, 1, 1)), "EUR")).ShouldBe("two-fiscal-years");
        (await Refused(DayRange.Of(new DateOnly(2026, 2, 1)), "KWD")).ShouldBe("currency-not-exportable");
        (await Refused(DayRange.Of(new DateOnly(2026, 2, 1)), "EUR")).ShouldBe("nothing-to-export");
        (await portal.Get<MakeDatevExport>().Run(brand.Key, Day, "EUR", Some.Agent, Cancel)).Reason.ShouldNotBeNull();

        async Task<string?> Refused(DayRange days, string currency) => (await portal.Get<MakeDatevExport>().Run(brand.Key, days, currency, Finance, Cancel)).Reason?.Code;
    }

    [Fact]
    public async Task Every_wrong_number_is_named_at_its_field()
    {
        await using var portal = await TestPortal.CreateAsync();
        var brand = await Some.BrandIn(portal);

        var refusal = (await portal.Get<ChangeDatevSetup>().Run(brand.Id, 0, Settings with { Consultant = 7, Claims = "14a0", Surplus = "123456" }, Finance, Cancel)).Reason.ShouldNotBeNull();

        refusal.Faults.Select(fault => fault.Field).ShouldBe(["/consultant", "/claims", "/surplus"]);
    }

    [Theory]
    [InlineData("Zahlung \"Käthe\" €", 60, "\"Zahlung \"\"Käthe\"\" €\"")]
    [InlineData("Łódź 東京 😀", 60, "\"?ód? ?? ?\"")]
    [InlineData("a\r\nb;c", 4, "\"a  b\"")]
    public void Text_outside_the_code_page_is_replaced_where_one_sees_it(string text, int longest, string written) => DatevText.Quoted(text, longest).ShouldBe(written);

    private static async Task SetUp(TestPortal portal, Guid brandId) =>
        (await portal.Get<ChangeDatevSetup>().Run(brandId, 0, Settings, Finance, Cancel)).Reason.ShouldBeNull();
}
