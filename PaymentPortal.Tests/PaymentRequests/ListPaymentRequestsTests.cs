using System.Globalization;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests.Progress;
using PaymentPortal.PaymentRequests.Recipients;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Builders;
using PaymentPortal.Support.Databases;
using Shouldly;
using Xunit;

namespace PaymentPortal.PaymentRequests;

public sealed class ListPaymentRequestsTests
{
    private const int MostRead = 24 * ListPaymentRequests.PageSize;

    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Pages_hold_every_row_once_even_when_all_changed_at_the_same_moment(DatabaseProvider kind)
    {
        await using var portal = await TestPortal.CreateAsync(kind);
        var lives = new Lives(portal.Services, await Some.BrandIn(portal));
        for (var number = 0; number < 120; number++)
        {
            await lives.Of(new Life($"R-{number:0000}", "Erika Mustermann", 1000 + number) { Sent = false });
        }

        var list = portal.Get<ListPaymentRequests>();
        var first = await list.Run(new PaymentRequestFilter(), Cancel);
        var second = await list.Run(new PaymentRequestFilter { After = End(first) }, Cancel);
        var third = await list.Run(new PaymentRequestFilter { After = End(second) }, Cancel);
        var back = await list.Run(new PaymentRequestFilter { Before = Start(third) }, Cancel);

        first.Rows.Concat(second.Rows).Concat(third.Rows).Select(row => row.Id).Distinct().Count().ShouldBe(120);
        (first.HasNewer, first.HasOlder, second.HasNewer, third.HasOlder).ShouldBe((false, true, true, false));
        back.Rows.ShouldBe(second.Rows);
        (back.HasNewer, back.HasOlder).ShouldBe((true, true));
    }

    [Theory, DatabaseData]
    public async Task A_request_is_found_as_people_type(DatabaseProvider kind)
    {
        await using var portal = await TestPortal.CreateAsync(kind);
        var lives = new Lives(portal.Services, await Some.BrandIn(portal));
        var wanted = await lives.Of(new Life("INV-2026-0042", "Annegret Schönfelder-Großmann", 12950) { Email = "annegret@familie-sg.example", Phone = "+491715554471" });
        await lives.Of(new Life("KFZ-7", "Jörg Mühlenbrock", 12951));

        foreach (var text in (string[])["Schönfelder", "grossmann ann", "inv-2026-0042", "INV2026", "129,50", "129,50 €", "0171 555", "+49 171 5554471", "familie-sg", "K-0042"])
        {
            var found = await portal.Get<ListPaymentRequests>().Run(new PaymentRequestFilter { Text = text, Culture = German }, Cancel);

            found.Rows.Select(row => row.Id).ShouldBe([wanted.Id], text);
        }
    }

    /// <summary>However many requests have a word, the pages of a search hold each of them once and nothing else: few are looked up, many are listed, very many walked to.</summary>
    [Theory, DatabaseData]
    public async Task Pages_of_a_search_hold_every_hit_once(DatabaseProvider kind)
    {
        await using var portal = await TestPortal.CreateAsync(kind);
        var brand = await Some.BrandIn(portal);
        var made = new (string Name, int Count)[] { ("Rarely", 60), ("Known", 1200), ("Common", 5200) };
        foreach (var names in made.SelectMany(some => Enumerable.Repeat(some.Name + " Mann", some.Count)).Chunk(40))
        {
            await portal.WriteAsync<int>(db =>
            {
                db.AddRange(names.Select(name => Some.Draft(Some.Details with { BrandId = brand.Id, Recipient = new Recipient { Name = name } })));
                return Task.FromResult<Outcome<int>>(1);
            });
        }

        var list = portal.Get<ListPaymentRequests>();

        foreach (var (name, count) in made)
        {
            var seen = new List<PaymentRequestRow>();
            for (ListCursor? after = null; seen.Count == 0 || (after is not null && seen.Count < MostRead);)
            {
                var page = await list.Run(new PaymentRequestFilter { Text = name + " man", Statuses = [PaymentRequestStatus.Open, PaymentRequestStatus.Draft], After = after }, Cancel);
                seen.AddRange(page.Rows);
                after = page.HasOlder ? End(page) : null;
            }

            seen.ShouldAllBe(row => row.Payer == name + " Mann");
            seen.Select(row => row.Id).Distinct().Count().ShouldBe(seen.Count);
            seen.Count.ShouldBe(Math.Min(count, MostRead));
        }
    }

    [Theory, DatabaseData]
    public async Task Hostile_text_finds_nothing_and_breaks_nothing(DatabaseProvider kind)
    {
        await using var portal = await TestPortal.CreateAsync(kind);
        await new Lives(portal.Services, await Some.BrandIn(portal)).Of(new Life("INV-2026-0042", "Erika Mustermann", 12950));
        var list = portal.Get<ListPaymentRequests>();

        foreach (var text in (string[])["'; DROP TABLE \"PaymentRequests\"; --", "%", "_", "\\", "<script>alert(1)</script>", "\u202Eabc", "😀😀", "𠀀", "99999999999999999999999", "-1", "\0", "\uD800"])
        {
            (await list.Run(new PaymentRequestFilter { Text = text + new string('x', 300), Culture = German }, Cancel)).Rows.ShouldBeEmpty(text);
            (await list.Run(new PaymentRequestFilter { Text = text, Culture = German }, Cancel)).Rows.ShouldBeEmpty(text);
            (await list.Run(new PaymentRequestFilter(), Cancel)).Rows.ShouldHaveSingleItem();
        }
    }

    [Theory, DatabaseData]
    public async Task Filters_hold_together(DatabaseProvider kind)
    {
        await using var portal = await TestPortal.CreateAsync(kind);
        var brand = await Some.BrandIn(portal);
        var other = await Some.BrandIn(portal, key: "suedwind");
        var lives = new Lives(portal.Services, brand);
        var paid = await lives.Of(new Life("A-0001", "Anna", 5000) { Delivered = true, Opened = true, Method = "card", Paid = 5000 });
        var twice = await lives.Of(new Life("A-0002", "Bert", 6000) { Method = "paypal", Paid = 6000, Surplus = "duplicate" });
        var bounced = await lives.Of(new Life("A-0003", "Carla", 7000) { Failed = "refused", DueDate = new DateOnly(2026, 2, 1) });
        var soon = await lives.Of(new Life("A-0004", "Dora", 800_000) { Opened = true, ExpiresAt = Some.Noon.AddDays(2), CurrencyCode = "JPY" });
        var draft = await lives.Of(new Life("A-0005", "Emil", 9000) { Sent = false, CreatedAt = Some.Noon.AddDays(-20) });
        var elsewhere = await new Lives(portal.Services, other).Of(new Life("B-0001", "Frida", 9000));

        await Shows(new() { Surplus = "duplicate" }, twice.Id);
        await Shows(new() { Undelivered = true }, bounced.Id);
        await Shows(new() { ExpiresBefore = Some.Noon.AddDays(3) }, soon.Id);
        await Shows(new() { DueBefore = new DateOnly(2026, 3, 2) }, bounced.Id);
        await Shows(new() { Statuses = [PaymentRequestStatus.Draft] }, draft.Id);
        await Shows(new() { BrandId = other.Id }, elsewhere.Id);
        await Shows(new() { CurrencyCode = "EUR", AmountFrom = 6000, AmountTo = 7000 }, twice.Id, bounced.Id);
        await Shows(new() { PaidFrom = Some.Noon, PaidTo = Some.Noon.AddDays(1) }, paid.Id, twice.Id);
        await Shows(new() { PaidFrom = Some.Noon.AddDays(1) });
        await Shows(new() { CreatedTo = Some.Noon }, draft.Id);
        await Shows(new() { Reached = StationReached.Opened }, paid.Id, twice.Id, soon.Id);
        await Shows(new() { Reached = StationReached.Paid, Surplus = "late" });

        async Task Shows(PaymentRequestFilter filter, params Guid[] expected)
        {
            var list = portal.Get<ListPaymentRequests>();
            (await list.Run(filter, Cancel)).Rows.Select(row => row.Id).ShouldBe(expected, ignoreOrder: true);
            (await list.Count(filter, Cancel)).ShouldBe(expected.Length);
            (await list.Match(filter, [paid.Id, twice.Id, bounced.Id, soon.Id, draft.Id, elsewhere.Id], Cancel)).ShouldBe(expected, ignoreOrder: true);
        }
    }

    private static ListCursor End(PaymentRequestListPage page) => new(page.Rows[^1].UpdatedAt, page.Rows[^1].Id);

    private static ListCursor Start(PaymentRequestListPage page) => new(page.Rows[0].UpdatedAt, page.Rows[0].Id);
}
