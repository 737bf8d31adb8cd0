using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests;

/// <summary>Calls a request off. A live attempt is called off at its provider first; money that came meanwhile wins.</summary>
public sealed class CancelPaymentRequest(WriteDoor door, ICallOffAttempts attempts, TimeProvider clock)
{
    public const int LongestReason = 200;

    private static readonly Refusal ProviderSilent = new("provider-unreachable", "A payer is at the payment service, and it does not answer. Try again in a minute.");

    private static readonly Refusal PayerIsBack = new("payment-under-way", "A payer has just begun to pay. Try again in a minute.");

    /// <param name="id">The request.</param>
    /// <param name="reason">Why, for colleagues; 1 to 200 characters.</param>
    /// <param name="actor">Needs <see cref="Permissions.WriteRequests"/>.</param>
    public async Task<Outcome<PaymentRequest>> Run(Guid id, string? reason, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.WriteRequests) is { } refusal)
        {
            return refusal;
        }

        var faults = new FaultList();
        var why = faults.Text("/reason", reason, LongestReason, required: true);
        if (faults.Any)
        {
            return Refusal.OfFaults(faults.All);
        }

        if (!await attempts.CallOff(id, cancel))
        {
            return ProviderSilent;
        }

        return await door.Write<PaymentRequest>(async db =>
        {
            if (await db.PaymentRequests.SingleOrDefaultAsync(request => request.Id == id, cancel) is not { } request)
            {
                return PaymentRequestRefusals.NotFound;
            }

            return request.Cancel(why, actor, clock.GetUtcNow()) is { } refused ? refused : await attempts.IsAnyLive(db, id, cancel) ? PayerIsBack : request;
        }, cancel);
    }
}
