using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests;

/// <summary>Sends a draft.</summary>
public sealed class SendPaymentRequest(WriteDoor door, IGuardMessages guard, TimeProvider clock)
{
    /// <param name="id">The draft.</param>
    /// <param name="send">How the payer is told.</param>
    /// <param name="actor">Needs <see cref="Permissions.WriteRequests"/>.</param>
    public async Task<Outcome<PaymentRequest>> Run(Guid id, SendChoice send, Actor actor, CancellationToken cancel) =>
        actor.Lacks(Permissions.WriteRequests) is { } refusal ? refusal : await door.Write<PaymentRequest>(async db =>
        {
            if (await db.PaymentRequests.SingleOrDefaultAsync(request => request.Id == id, cancel) is not { } request)
            {
                return PaymentRequestRefusals.NotFound;
            }

            var brand = await db.Brands.AsNoTracking().SingleAsync(brand => brand.Id == request.BrandId, cancel);
            if (await guard.WhyNot(db, request.Recipient, brand, send.Entries, actor, cancel) is { } forbidden)
            {
                return forbidden;
            }

            return MessageOrders.Send(request, send, brand, actor, clock.GetUtcNow()) is { } refused ? refused : request;
        }, cancel);
}
