using Microsoft.EntityFrameworkCore;
using PaymentPortal.Brands;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.PaymentRequests.Links;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests;

/// <summary>Makes a payment request, as a draft or sent at once, in one transaction.</summary>
public sealed class CreatePaymentRequest(WriteDoor door, BrandsAtHand brands, LinkTokens tokens, IGuardMessages guard, TimeProvider clock)
{
    /// <summary>Makes it.</summary>
    /// <param name="input">What is asked for.</param>
    /// <param name="send">How the payer is told, or null for a draft.</param>
    /// <param name="intentId">The form's own id: the same form sent twice answers the request that the first made.</param>
    /// <param name="actor">Who asks; needs <see cref="Permissions.WriteRequests"/>.</param>
    public async Task<Outcome<PaymentRequest>> Run(PaymentRequestInput input, SendChoice? send, Guid? intentId, Actor actor, CancellationToken cancel) =>
        actor.Lacks(Permissions.WriteRequests) is { } refusal ? refusal : await door.Write(db => Create(db, input, send, intentId, actor, cancel), cancel);

    private async Task<Outcome<PaymentRequest>> Create(PaymentPortalDbContext db, PaymentRequestInput input, SendChoice? send, Guid? intentId, Actor actor, CancellationToken cancel)
    {
        if (intentId is not null && await db.PaymentRequests.AsNoTracking().SingleOrDefaultAsync(request => request.IntentId == intentId, cancel) is { } made)
        {
            return made;
        }

        var now = clock.GetUtcNow();
        if (await brands.Find(db, input.Brand, cancel) is not { } brand)
        {
            return Refusal.OfFaults([.. input.Unread, new Fault("/brand", "unknown-brand", "There is no such brand.")]);
        }

        var check = PaymentRequestRules.Check(await RequestedMethods.Resolve(db, input, brand, cancel), brand, now);
        if (check is not Outcome<PaymentRequestDetails>.Done { Value: var details })
        {
            return check.Reason!;
        }

        if (await PaymentRequestConflicts.Find(db, details, brand, except: null, cancel) is { } conflict)
        {
            return conflict;
        }

        if (send is not null && await guard.WhyNot(db, details.Recipient, brand, send.Entries, actor, cancel) is { } forbidden)
        {
            return forbidden;
        }

        var id = Ids.New(now);
        var request = PaymentRequest.Create(details, id, tokens.HashOf(tokens.Of(id)), intentId, actor, now);
        db.Add(request);
        return send is not null && MessageOrders.Send(request, send, brand, actor, now) is { } refusal ? refusal : request;
    }
}
