using System.Globalization;
using PaymentPortal.Background;
using PaymentPortal.Data;
using PaymentPortal.Messaging;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Timeline;
using PaymentPortal.Payments;
using PaymentPortal.Providers;
using PaymentPortal.Providers.Notifications;
using PaymentPortal.Simulation.Outside;
using PaymentPortal.Webhooks.Sending;

namespace PaymentPortal.Simulation.People;

/// <summary>What the portal does by itself: jobs and dispatchers, each called as its own clockwork would, and the provider's notices that come in.</summary>
internal sealed class Machines(World world)
{
    private const int AtOnce = 4;

    private static readonly (string Name, Func<Node, Task<string>> Work)[] All =
    [
        ("janitor", Job<ClearUpAttemptsJob>),
        ("refund janitor", Job<ClearUpRefundsJob>),
        ("expiry", Job<ExpirePaymentRequestsJob>),
        ("anchors", Job<AnchorTimelinesJob>),
        ("notifications", async node => Said(await node.Get<NotificationDispatcher>().WorkOff(CancellationToken.None))),
        ("messages", async node => Said(await node.Get<MessageDispatcher>().WorkOff(CancellationToken.None))),
        ("webhooks", TellReceivers),
    ];

    /// <summary>One of them runs, twice at once on two nodes at most.</summary>
    public void Act() => Run(world.Dice.Pick(All), 2);

    /// <summary>Each of them runs.</summary>
    public void RunAll()
    {
        foreach (var one in All)
        {
            Run(one, 1);
        }
    }

    /// <summary>A notice comes in.</summary>
    public void Notify(Notice notice) => world.Begin(string.Create(CultureInfo.InvariantCulture, $"notice {notice.EventId} of {World.Name(notice.AttemptId)}"), async node =>
    {
        await world.Gates.Pass("comes in");
        var headers = new Dictionary<string, string> { ["event"] = notice.EventId, ["attempt"] = notice.AttemptId.ToString() };
        var outcome = await node.Get<ReceiveNotification>().Run(new ProviderAtHand("sandbox"), headers, [], CancellationToken.None);
        if (outcome.Reason is null && !world.Trouble(10))
        {
            world.Notices.Taken(notice);
            return "taken";
        }

        return outcome.Reason?.Code ?? "the answer is lost";
    });

    private void Run((string Name, Func<Node, Task<string>> Work) one, int most)
    {
        if (world.Acts.Count(act => act.Name == one.Name) < most)
        {
            world.Begin(one.Name, one.Work);
        }
    }

    private static async Task<string> Job<TJob>(Node node)
        where TJob : class, IJob
    {
        await node.Get<TJob>().Run(CancellationToken.None);
        return "done";
    }

    /// <summary>What the webhook dispatcher does, without its lanes and threads: takes up, posts side by side, writes down together.</summary>
    private static async Task<string> TellReceivers(Node node)
    {
        var takeUp = node.Get<TakeUpDeliveries>();
        var endpoints = await takeUp.FindEndpoints(CancellationToken.None);
        var leases = endpoints.Count == 0 ? [] : await takeUp.Run(endpoints.ToDictionary(id => id, _ => AtOnce * 2), CancellationToken.None);
        var tries = new List<(WebhookLease, WebhookTrial?)>();
        await SideBySide.Run(leases, AtOnce, async lease => tries.Add((lease, await Post(node, lease))), CancellationToken.None);
        if (tries.Count > 0)
        {
            await node.Get<WriteDoor>().Write<bool>(db => node.Get<WebhookOutcome>().Write(db, tries), CancellationToken.None);
        }

        return Said(leases.Count > 0);
    }

    /// <summary>What came of it; null of one that lay too long.</summary>
    private static async Task<WebhookTrial?> Post(Node node, WebhookLease lease)
    {
        if (node.Clock.GetUtcNow() - lease.Taken > WebhookTimes.StartsWithin)
        {
            return null;
        }

        var (answer, headers) = await node.Get<PostWebhook>().Run(lease, CancellationToken.None);
        return new WebhookTrial(lease, node.Clock.GetUtcNow(), headers, answer);
    }

    private static string Said(bool any) => any ? "worked" : "nothing due";
}
