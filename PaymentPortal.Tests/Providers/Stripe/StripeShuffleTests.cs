using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Providers.Notifications;
using PaymentPortal.Support.Payments;
using PaymentPortal.Support.Stripe;
using Shouldly;
using Xunit;

namespace PaymentPortal.Providers.Stripe;

/// <summary>Ten thousand notifications, true ones in any order and number among forged, stale and mutated ones.</summary>
public sealed class StripeShuffleTests
{
    private const int Posts = 10_000;
    private const int Seed = 20260302;

    private static readonly (PaymentRequestStatus Ends, int Payments)[] Lives =
        [(PaymentRequestStatus.Paid, 1), (PaymentRequestStatus.Paid, 1), (PaymentRequestStatus.Open, 0), (PaymentRequestStatus.Open, 0), (PaymentRequestStatus.ChargedBack, 1)];

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ten_thousand_notifications_in_any_order_record_each_payment_once()
    {
        await using var portal = await StripePortal.StartAsync();
        var visits = new List<StripeVisit>();
        for (var i = 0; i < 25; i++)
        {
            visits.Add(await portal.VisitAsync(i % Lives.Length is 1 or 3 ? "sepaDebit" : "card"));
        }

        var random = new Random(Seed);
        Act(portal, visits, isFirst: true);
        var posted = await PostAsync(portal, visits, random, Posts / 2);
        Act(portal, visits, isFirst: false);
        posted += await PostAsync(portal, visits, random, Posts - (Posts / 2));
        foreach (var visit in visits)
        {
            posted += await PostAsync(portal, [visit], random, 1, onlyTrue: true);
        }

        await portal.SettleAsync();
        posted.ShouldBeGreaterThan(Posts / 6);
        foreach (var (visit, index) in visits.Select((visit, index) => (visit, index)))
        {
            var (ends, payments) = Lives[index % Lives.Length];
            (await portal.Services.RequestAsync(visit.Request.Id)).Status.ShouldBe(ends);
            (await portal.Services.PaymentsAsync(visit.Request.Id)).Count.ShouldBe(payments);
        }

        var stored = await portal.Services.ReadAsync(db => db.Set<ProviderNotification>().Select(row => row.EventId).ToListAsync(Cancel));
        stored.Count.ShouldBe(stored.Distinct().Count());
        stored.ShouldBeSubsetOf(portal.Stripe.Events().Select(happened => happened.Id));
        (await portal.Services.FaultsAsync()).ShouldBeEmpty();
    }

    private static void Act(StripePortal portal, List<StripeVisit> visits, bool isFirst)
    {
        foreach (var (session, life) in visits.Select((visit, index) => (visit.Session, index % Lives.Length)))
        {
            Action? act = (life, isFirst) switch
            {
                (0, true) or (4, true) => () => portal.Stripe.Payer.Pay(session),
                (1, true) or (3, true) => () => portal.Stripe.Payer.Agree(session),
                (1, false) => () => portal.Stripe.Payer.Pay(session),
                (2, false) => () => portal.Stripe.Payer.RunOut(session),
                (3, false) => () => portal.Stripe.Payer.Bounce(session, "debit_not_authorized"),
                (4, false) => () => portal.Stripe.Payer.Dispute(session, "lost"),
                _ => null,
            };
            act?.Invoke();
        }
    }

    /// <summary>How many of them were true.</summary>
    private static async Task<int> PostAsync(StripePortal portal, IReadOnlyList<StripeVisit> visits, Random random, int count, bool onlyTrue = false)
    {
        var events = portal.Stripe.Events();
        var posts = onlyTrue
            ? [.. events.Where(happened => IsOf(portal, happened.Body, visits[0])).Select(happened => (happened.Body, Kind: 0, visits[0]))]
            : Enumerable.Range(0, count).Select(_ => (events[random.Next(events.Count)].Body, Kind: random.Next(10), visits[random.Next(visits.Count)])).ToList();
        await Parallel.ForEachAsync(posts, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Cancel }, async (post, _) =>
        {
            var (body, kind, visit) = post;
            var headers = kind switch
            {
                2 or 3 => portal.Stripe.Sign(body, "whsec_forged"),
                4 or 5 => portal.Stripe.Sign(body, ago: TimeSpan.FromMinutes(5.5)),
                6 => [],
                _ => portal.Stripe.Sign(body),
            };
            var sent = kind > 6 ? Mutated(body) : body;
            (await portal.PostAsync(visit.At, sent, headers)).ShouldBe(kind < 2 ? HttpStatusCode.OK : HttpStatusCode.Unauthorized);
        });
        return posts.Count(post => post.Kind < 2);
    }

    private static bool IsOf(StripePortal portal, byte[] body, StripeVisit visit)
    {
        var text = Encoding.UTF8.GetString(body);
        return text.Contains(visit.Session, StringComparison.Ordinal)
            || (portal.Stripe.State.Sessions[visit.Session]["payment_intent"]?.GetValue<string>() is { } intent && text.Contains(intent, StringComparison.Ordinal));
    }

    /// <summary>Another event id, everything else as it was.</summary>
    private static byte[] Mutated(byte[] body) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body).Replace("\"id\":\"evt_", "\"id\":\"evt_x", StringComparison.Ordinal));
}
