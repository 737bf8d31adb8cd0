using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Payments;
using PaymentPortal.Providers;
using PaymentPortal.Simulation.Outside;

namespace PaymentPortal.Simulation.People;

/// <summary>Payers: they open the page, choose, double-click, change their minds in a second tab, come back, and decide at the provider's page, or their bank does later.</summary>
internal sealed class Payers(World world)
{
    private static readonly string[] Methods = ["card", "card", "paypal", "klarna", "bankTransfer"];

    /// <summary>Somebody presses a button at the portal.</summary>
    public void Act()
    {
        if (world.Requests.Count == 0)
        {
            return;
        }

        var request = world.Dice.Pick(world.Requests);
        switch (world.Dice.Weigh((2, 0), (10, 1), (4, 2), (4, 3), (6, 4)))
        {
            case 0:
                world.Begin($"open {World.Name(request)}", node => Open(node, request));
                break;
            case 1:
                Choose(request, world.Dice.Pick(Methods));
                break;
            case 2:
                var same = world.Dice.Pick(Methods);
                Choose(request, same);
                Choose(request, same);
                break;
            case 3:
                Choose(request, "card");
                Choose(request, "paypal");
                break;
            default:
                world.Begin($"return to {World.Name(request)}", node => Return(node, request));
                break;
        }
    }

    /// <summary>Something happens at the provider, by a payer or their bank.</summary>
    public void Decide()
    {
        var all = world.Provider.Payments.Where(payment => payment.Ordered is not null && payment.HasVisitor && !payment.IsCalledOff).ToList();
        if (all.Count == 0)
        {
            return;
        }

        var payment = world.Dice.Pick(all);
        switch (payment.Phase)
        {
            case ProviderPhase.Open when world.Now < payment.ExpiresAt:
                DecideOpen(payment);
                break;
            case ProviderPhase.Pending:
                Confirm(payment);
                break;
            case ProviderPhase.Refused or ProviderPhase.Expired or ProviderPhase.Cancelled when world.Dice.Hits(12):
                world.Tell($"late money for {World.Name(payment.AttemptId)}");
                Pay(payment, mustBeTold: true);
                break;
            case ProviderPhase.Captured when world.Dice.Hits(12):
                world.Tell($"money once more for {World.Name(payment.AttemptId)}");
                Pay(payment, mustBeTold: true);
                break;
            case ProviderPhase.Captured when world.Dice.Hits(12):
                ChargeBack(payment);
                break;
        }

        DecideRefunds(payment, 50);
    }

    /// <summary>Every bank has answered.</summary>
    public void Finish()
    {
        foreach (var payment in world.Provider.Payments.ToList())
        {
            if (payment.Phase == ProviderPhase.Pending)
            {
                Confirm(payment);
            }

            DecideRefunds(payment, 100);
        }
    }

    private void DecideOpen(TruePayment payment)
    {
        var name = World.Name(payment.AttemptId);
        switch (world.Dice.Weigh((12, 0), (4, 1), (3, 2), (2, 3)))
        {
            case 0 when payment.IsTakenByMerchant:
                world.Tell($"payer agrees to {name}, for the merchant to take");
                world.Provider.Approve(payment);
                break;
            case 0:
                world.Tell($"payer pays {name}");
                Pay(payment, mustBeTold: false);
                break;
            case 1:
                world.Tell($"payer agrees to {name}");
                world.Provider.Turn(payment, ProviderPhase.Pending);
                break;
            case 2:
                world.Tell($"bank refuses {name}");
                world.Provider.Turn(payment, ProviderPhase.Refused);
                break;
            default:
                world.Tell($"payer turns back from {name}");
                world.Provider.Turn(payment, ProviderPhase.Cancelled);
                break;
        }
    }

    private void Confirm(TruePayment payment)
    {
        if (world.Dice.Hits(70))
        {
            world.Tell($"bank confirms {World.Name(payment.AttemptId)}");
            Pay(payment, mustBeTold: false);
        }
        else
        {
            world.Tell($"bank refuses {World.Name(payment.AttemptId)} in the end");
            world.Provider.Turn(payment, ProviderPhase.Refused);
        }
    }

    private void Pay(TruePayment payment, bool mustBeTold)
    {
        var (value, currency) = (payment.Ordered!.Value.Value, payment.Ordered.Value.Currency.Code);
        (value, currency) = world.Dice.Weigh((90, (value, currency)), (4, (value + 1, currency)), (3, (value / 2, currency)), (3, (value, "CHF")));
        world.Provider.Capture(payment, value, currency, mustBeTold);
        if (world.Dice.Hits(4))
        {
            world.Provider.Capture(payment, value, currency, mustBeTold: true);
        }
    }

    private void ChargeBack(TruePayment payment)
    {
        if (payment.Captures.Find(capture => !capture.IsChargedBack && payment.Refunds.TrueForAll(refund => refund.CaptureId != capture.Id)) is { } capture)
        {
            world.Tell($"bank takes {capture.Id} back");
            capture.IsChargedBack = true;
            world.Notices.Tell(payment.AttemptId, mustArrive: true);
        }
    }

    private void DecideRefunds(TruePayment payment, int percent)
    {
        foreach (var refund in payment.Refunds.Where(refund => refund.Phase == ProviderRefundPhase.Pending && world.Dice.Hits(percent)))
        {
            refund.Phase = world.Dice.Weigh((4, ProviderRefundPhase.Succeeded), (1, ProviderRefundPhase.Failed));
            world.Tell($"refund {World.Name(refund.RefundId)} has {refund.Phase}");
            world.Notices.Tell(payment.AttemptId, mustArrive: false);
        }
    }

    private void Choose(Guid request, string method) => world.Begin($"choose {method} for {World.Name(request)}", async node =>
    {
        var outcome = await node.Get<StartPayment>().Run(request, method, "de", CancellationToken.None);
        if (outcome.ValueOrDefault is PaymentStart.AtProvider { AttemptId: var attempt } && world.Provider.Find(attempt) is { } payment)
        {
            payment.HasVisitor = true;
            return $"at {World.Name(attempt)}";
        }

        return outcome.Reason?.Code ?? "transfer";
    });

    private static async Task<string> Open(Node node, Guid request)
    {
        await using var db = await node.Get<IDbContextFactory<PaymentPortalDbContext>>().CreateDbContextAsync();
        var found = await db.PaymentRequests.AsNoTracking().SingleAsync(row => row.Id == request);
        return found.StatusAt(node.Clock.GetUtcNow()).ToString();
    }

    /// <summary>What the result page does: asks for the live attempt.</summary>
    private static async Task<string> Return(Node node, Guid request)
    {
        await using var db = await node.Get<IDbContextFactory<PaymentPortalDbContext>>().CreateDbContextAsync();
        var live = await db.PaymentAttempts.AsNoTracking().Live().Where(attempt => attempt.PaymentRequestId == request).Select(attempt => (Guid?)attempt.Id).SingleOrDefaultAsync();
        return live is { } id ? $"{World.Name(id)} is clear: {await node.Get<RecordPayment>().Run(id, CancellationToken.None)}" : "nothing under way";
    }
}
