using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;

namespace PaymentPortal.Messaging;

/// <summary>Tells the payer of a sent request once more, now or at a moment to come: the same message again, or a reminder. What a person orders waits as long as the brand lets a send be taken back.</summary>
public sealed class OrderMessage(WriteDoor door, IGuardMessages guard, TimeProvider clock)
{
    private static readonly Refusal TooMany = new("too-many-messages", "Twenty messages are waiting already. Call one off first.");

    /// <param name="id">The request.</param>
    /// <param name="messageId">The click's own id, which the message gets: the same click twice orders one message.</param>
    /// <param name="entry">What is said, how and when.</param>
    /// <param name="actor">Needs <see cref="Permissions.WriteRequests"/>.</param>
    public async Task<Outcome<PaymentRequest>> Run(Guid id, Guid messageId, SendEntry entry, Actor actor, CancellationToken cancel) =>
        actor.Lacks(Permissions.WriteRequests) is { } refusal ? refusal : await door.Write(db => Order(db, id, messageId, entry, actor, cancel), cancel);

    private async Task<Outcome<PaymentRequest>> Order(PaymentPortalDbContext db, Guid id, Guid messageId, SendEntry entry, Actor actor, CancellationToken cancel)
    {
        if (await db.PaymentRequests.SingleOrDefaultAsync(request => request.Id == id, cancel) is not { } request)
        {
            return PaymentRequestRefusals.NotFound;
        }

        if (await db.Messages.AnyAsync(message => message.Id == messageId, cancel))
        {
            return request;
        }

        var now = clock.GetUtcNow();
        var faults = new FaultList();
        MessageOrders.Check(faults, "", request, entry, now);
        if (faults.Any)
        {
            return Refusal.OfFaults(faults.All);
        }

        var brand = await db.Brands.AsNoTracking().SingleAsync(brand => brand.Id == request.BrandId, cancel);
        if (await guard.WhyNot(db, request.Recipient, brand, [entry], actor, cancel) is { } forbidden)
        {
            return forbidden;
        }

        if (await db.Messages.CountAsync(message => message.PaymentRequestId == id && message.Status == MessageStatus.Waiting, cancel) >= MessageOrders.Most)
        {
            return TooMany;
        }

        var earliest = actor.Kind == ActorKind.Staff ? now.AddSeconds(brand.Face.UndoSeconds) : now;
        return request.SendAgain(MessageOrders.Order(entry, messageId, earliest), actor, now) is { } refused ? refused : request;
    }
}
