using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;
using PaymentPortal.Providers.Accounts;

namespace PaymentPortal.Payments;

/// <summary>Asks the provider for a refund, or how it stands, and writes the answer down. It can be called any number of times and at the same time: the refund's id makes the provider
/// give back once, and an ending is written once.</summary>
public sealed partial class RecordRefund(IDbContextFactory<PaymentPortalDbContext> contexts, WriteDoor door, OpenProvider providers, TimeProvider clock, ILogger<RecordRefund> log)
{
    private static readonly Refusal NotFound = new("refund-not-found", "There is no such refund.");

    /// <summary>Asks about one refund and answers how it stands then; pending when the provider gave no clear answer.</summary>
    public async Task<Outcome<Refund>> Run(Guid refundId, CancellationToken cancel)
    {
        if (await Find(refundId, cancel) is not var (refund, order, at))
        {
            return NotFound;
        }

        if (!refund.IsPending || refund.IsTransfer)
        {
            return refund;
        }

        var word = await Ask(at, order, cancel);
        return await door.Write<Refund>(async db =>
        {
            var row = await db.Refunds.SingleAsync(row => row.Id == refundId, cancel);
            var now = clock.GetUtcNow();
            if (word is null)
            {
                row.AskAgain(null, now);
            }
            else
            {
                await RefundOutcome.Take(db, row, word, now, cancel);
            }

            return row;
        }, cancel);
    }

    /// <summary>Asks about every pending refund of an attempt, because its provider spoke up.</summary>
    public async Task OfAttempt(Guid attemptId, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var pending = await (
            from refund in db.Refunds
            join payment in db.Payments on refund.PaymentId equals payment.Id
            where payment.AttemptId == attemptId && refund.State == RefundState.Pending
            select refund.Id).ToListAsync(cancel);
        foreach (var id in pending)
        {
            await Run(id, cancel);
        }
    }

    private async Task<(Refund Refund, ProviderRefundOrder Order, ProviderAtHand At)?> Find(Guid refundId, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        if (await db.Refunds.AsNoTracking().SingleOrDefaultAsync(refund => refund.Id == refundId, cancel) is not { } refund)
        {
            return null;
        }

        var payment = await db.Payments.AsNoTracking().SingleAsync(payment => payment.Id == refund.PaymentId, cancel);
        var attempt = await db.PaymentAttempts.AsNoTracking().SingleOrDefaultAsync(attempt => attempt.Id == payment.AttemptId, cancel);
        var order = new ProviderRefundOrder(
            refund.Id, payment.AttemptId ?? Guid.Empty, attempt?.ProviderReference, payment.ProviderPaymentId, refund.Amount, refund.Reason, refund.ProviderReference);
        return (refund, order, attempt?.At ?? new ProviderAtHand(payment.Provider));
    }

    /// <summary>The provider's word; null when it gave none that is clear.</summary>
    private async Task<ProviderRefund?> Ask(ProviderAtHand at, ProviderRefundOrder order, CancellationToken cancel)
    {
        if (await providers.Run(at, cancel) is not { } provider)
        {
            return null;
        }

        try
        {
            return await provider.Refund(order, cancel);
        }
        catch (ProviderRefusedException exception)
        {
            return new ProviderRefund("", ProviderRefundPhase.Failed, exception.Reason);
        }
        catch (ProviderUnclearException exception)
        {
            Log.Unclear(log, exception, order.RefundId);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The provider gave no clear answer about refund {RefundId}; it is asked again later.")]
        public static partial void Unclear(ILogger logger, Exception exception, Guid refundId);
    }
}
