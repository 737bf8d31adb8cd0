using Microsoft.EntityFrameworkCore;
using PaymentPortal.Messaging;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Payments.Ledger;
using PaymentPortal.Providers.Sandbox.Server;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Databases;
using Shouldly;
using Xunit;

namespace PaymentPortal.Data.Demo;

public sealed class DemoStartTests
{
    [Theory, DatabaseData]
    public async Task Demo_requests_are_in_every_status_and_their_books_hold(DatabaseProvider database)
    {
        await using var portal = await TestPortal.CreateAsync(database);

        var made = await portal.Get<DemoStart>().Fill(TestContext.Current.CancellationToken);

        made.ShouldBeGreaterThanOrEqualTo(55);
        var statuses = await portal.ReadAsync(db => db.PaymentRequests.Select(request => request.Status).Distinct().ToListAsync());
        statuses.ShouldBe(Enum.GetValues<PaymentRequestStatus>(), ignoreOrder: true);
        (await portal.Get<VerifyBooks>().Run(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Theory, DatabaseData]
    public async Task Demo_stories_lie_in_the_past_and_run_forward(DatabaseProvider database)
    {
        await using var portal = await TestPortal.CreateAsync(database);
        await portal.Get<DemoStart>().Fill(TestContext.Current.CancellationToken);

        var entries = await portal.ReadAsync(db => db.TimelineEntries.OrderBy(entry => entry.PaymentRequestId).ThenBy(entry => entry.Sequence).ToListAsync());

        entries.ShouldAllBe(entry => entry.OccurredAt < portal.Clock.GetUtcNow());
        entries.Zip(entries.Skip(1)).ShouldAllBe(pair => pair.First.PaymentRequestId != pair.Second.PaymentRequestId || pair.First.OccurredAt <= pair.Second.OccurredAt);
    }

    [Theory, DatabaseData]
    public async Task Test_provider_knows_every_demo_attempt_as_the_portal_does(DatabaseProvider database)
    {
        await using var portal = await TestPortal.CreateAsync(database);
        await portal.Get<DemoStart>().Fill(TestContext.Current.CancellationToken);
        var now = portal.Clock.GetUtcNow();

        var attempts = await portal.ReadAsync(db => db.PaymentAttempts.ToListAsync());
        var there = (await portal.ReadAsync(db => db.Set<SandboxPayment>().ToListAsync())).ToDictionary(payment => payment.MerchantReference);
        var captures = (await portal.ReadAsync(db => db.Payments.Where(payment => payment.AttemptId != null).ToListAsync())).ToLookup(payment => payment.AttemptId!.Value, payment => payment.ProviderPaymentId);

        attempts.Count.ShouldBeGreaterThan(20);
        foreach (var attempt in attempts)
        {
            var payment = there[attempt.Id.ToString()];
            payment.Captures.Select(capture => capture.Id).ShouldBe(captures[attempt.Id], ignoreOrder: true);
            (payment.IsUndecided(now) || payment.CaptureAt > now).ShouldBe(attempt.IsLive, attempt.State.ToString());
        }
    }

    [Fact]
    public async Task No_demo_message_leaves_today()
    {
        await using var portal = await TestPortal.CreateAsync();
        await portal.Get<DemoStart>().Fill(TestContext.Current.CancellationToken);

        var waiting = await portal.ReadAsync(db => db.Messages.Where(message => message.Status == MessageStatus.Waiting || message.Status == MessageStatus.Transmitting).ToListAsync());

        waiting.ShouldHaveSingleItem().DueAt.ShouldBeGreaterThan(portal.Clock.GetUtcNow().AddDays(7));
    }

    [Fact]
    public async Task Second_start_adds_nothing()
    {
        await using var portal = await TestPortal.CreateAsync();
        await portal.Get<DemoStart>().Fill(TestContext.Current.CancellationToken);

        (await portal.Get<DemoStart>().Fill(TestContext.Current.CancellationToken)).ShouldBe(0);

        (await portal.ReadAsync(db => db.PaymentRequests.CountAsync())).ShouldBe(DemoScenes.All.Count);
    }

    [Fact]
    public async Task Nothing_is_filled_outside_development()
    {
        await using var portal = await TestPortal.CreateAsync();

        await portal.Get<DemoStart>().Prepare(TestContext.Current.CancellationToken);

        (await portal.ReadAsync(db => db.Brands.AnyAsync())).ShouldBeFalse();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(22)]
    [InlineData(300)]
    public async Task Demo_data_fits_every_day_and_hour(int days)
    {
        await using var portal = await TestPortal.CreateAsync();
        portal.Clock.Advance(TimeSpan.FromDays(days) + TimeSpan.FromHours(days % 24));

        (await portal.Get<DemoStart>().Fill(TestContext.Current.CancellationToken)).ShouldBe(DemoScenes.All.Count);
    }
}
