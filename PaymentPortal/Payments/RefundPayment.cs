using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;

namespace PaymentPortal.Payments;

/// <summary>Gives money back, all or a part: of what was due, and of what came without being due. The refund is written down first, then the provider is asked; what it leaves unclear
/// stays pending and is asked about again. Of money that came without a provider the refund
/// waits to be transferred to the payer's account, or is only written down where none is named: somebody has given it back by hand. Above the brand's limit a second person has to approve.</summary>
public sealed class RefundPayment(WriteDoor door, ProviderCatalog providers, RecordRefund record, TimeProvider clock)
{
    public const int LongestReason = 200;

    private static readonly Refusal NotFound = new("payment-not-found", "There is no such payment.");
    private static readonly Refusal ChargedBack = new("payment-charged-back", "The payer's bank has taken this money back already.");
    private static readonly Refusal Undone = new("payment-undone", "The matching of this payment with a bank statement was undone; there is nothing to give back here.");
    private static readonly Refusal NothingLeft = new("nothing-left-to-refund", "All of this payment has gone back, or is on its way back.");
    private static readonly Refusal SwitchedOff = new("provider-switched-off", "The payment service that brought this money is not switched on.");

    /// <param name="paymentId">The payment.</param>
    /// <param name="amount">How much; null gives back all that is left of it.</param>
    /// <param name="reason">For colleagues; at most 200 characters.</param>
    /// <param name="refundId">The form's own id, which the refund gets, so that the same form sent twice gives back once; null makes one.</param>
    /// <param name="actor">Needs <see cref="Permissions.MoveMoney"/>.</param>
    /// <returns>The refund as it stands after the provider was asked: also one that failed, is pending or awaits the approval of a second person.</returns>
    public Task<Outcome<Refund>> Run(Guid paymentId, Money? amount, string? reason, Guid? refundId, Actor actor, CancellationToken cancel) =>
        Run(paymentId, amount, reason, new RefundEntry(null, null), refundId, actor, cancel);

    /// <summary>The same with an account that money without a provider is transferred to.</summary>
    public async Task<Outcome<Refund>> Run(Guid paymentId, Money? amount, string? reason, RefundEntry account, Guid? refundId, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.MoveMoney) is { } refusal)
        {
            return refusal;
        }

        var id = refundId ?? Ids.New(clock);
        var asked = await door.Write(db => Ask(db, paymentId, amount, reason, account, id, actor, cancel), cancel);
        return asked is Outcome<Refund>.Done { Value: { IsPending: true, IsTransfer: false } } ? await record.Run(id, cancel) : asked;
    }

    private async Task<Outcome<Refund>> Ask(PaymentPortalDbContext db, Guid paymentId, Money? amount, string? reason, RefundEntry account, Guid id, Actor actor, CancellationToken cancel)
    {
        if (await db.Refunds.SingleOrDefaultAsync(refund => refund.Id == id, cancel) is { } known)
        {
            return known.PaymentId == paymentId ? known : NotFound;
        }

        if (await db.Payments.SingleOrDefaultAsync(payment => payment.Id == paymentId, cancel) is not { } payment)
        {
            return NotFound;
        }

        var held = await db.Refunds.Where(refund => refund.PaymentId == paymentId && refund.State != RefundState.Failed).SumAsync(refund => refund.AmountValue, cancel);
        var brought = await db.PaymentAttempts.Where(attempt => attempt.Id == payment.AttemptId).Select(attempt => attempt.ProviderAccountId).SingleOrDefaultAsync(cancel);
        var check = Check(payment, amount, payment.AmountValue - held, reason, account, new ProviderAtHand(payment.Provider, brought));
        if (check is not Outcome<(Money Amount, string? Reason, RefundAccount? Account)>.Done { Value: var wanted })
        {
            return check.Reason!;
        }

        // The request's version grows with the refund, so that two who take from the same rest at the same time collide.
        var now = clock.GetUtcNow();
        var request = await db.PaymentRequests.SingleAsync(request => request.Id == payment.PaymentRequestId, cancel);
        var refund = Refund.Ask(id, payment, wanted.Amount, wanted.Reason, actor, now);
        if (wanted.Account is { } target)
        {
            refund.TransferTo(target);
        }

        var awaits = await RefundApproval.Needs(db, request.BrandId, Money.Of(held + wanted.Amount.Value, payment.CurrencyCode), cancel);
        db.Add(awaits ? refund.AwaitApproval() : refund);
        request.TellRefund(new RefundRequested(id, paymentId, wanted.Amount.Value, wanted.Amount.Currency.Code, wanted.Reason) { AwaitsApproval = awaits }, actor, now);
        if (payment.IsByHand && refund is { IsPending: true, IsTransfer: false })
        {
            await RefundOutcome.Succeed(db, refund, payment, request, null, actor, now, cancel);
        }

        return refund;
    }

    private Outcome<(Money Amount, string? Reason, RefundAccount? Account)> Check(Payment payment, Money? amount, long left, string? reason, RefundEntry account, ProviderAtHand at)
    {
        if (payment.ChargedBackAt is not null)
        {
            return ChargedBack;
        }

        if (payment.UndoneAt is not null)
        {
            return Undone;
        }

        if (left <= 0)
        {
            return NothingLeft;
        }

        var faults = new FaultList();
        var wanted = amount ?? Money.Of(left, payment.CurrencyCode);
        if (wanted.Currency != payment.Amount.Currency)
        {
            faults.Add("/amount/currency", "currency-differs", "The currency must be that of the payment.");
        }
        else if (wanted.Value <= 0)
        {
            faults.Add("/amount/value", "not-positive", "The amount must be more than zero.");
        }
        else if (wanted.Value > left)
        {
            faults.Add("/amount/value", "more-than-left", "This is more than what was paid and has not gone back yet.", left);
        }

        var why = faults.Text("/reason", reason, LongestReason, required: false);
        var target = payment.IsByHand ? RefundAccount.Read(faults, account.Name, account.Iban) : null;
        return faults.Any ? Refusal.OfFaults(faults.All)
            : !payment.IsByHand && !providers.Has(at) ? SwitchedOff
            : (wanted, why.Length == 0 ? null : why, target);
    }
}
