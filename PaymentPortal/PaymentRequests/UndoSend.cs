using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.PaymentRequests.Timeline;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests;

/// <summary>Takes a send back within the brand's seconds: the messages that wait are called off and the request is a draft again.</summary>
public sealed class UndoSend(WriteDoor door, TimeProvider clock)
{
    /// <param name="id">The request just sent.</param>
    /// <param name="actor">Needs <see cref="Permissions.WriteRequests"/>.</param>
    public async Task<Outcome<PaymentRequest>> Run(Guid id, Actor actor, CancellationToken cancel) =>
        actor.Lacks(Permissions.WriteRequests) is { } refusal ? refusal : await door.Write<PaymentRequest>(async db =>
        {
            if (await db.PaymentRequests.SingleOrDefaultAsync(request => request.Id == id, cancel) is not { } request)
            {
                return PaymentRequestRefusals.NotFound;
            }

            var now = clock.GetUtcNow();
            var story = await db.TimelineEntries.AsNoTracking().Where(entry => entry.PaymentRequestId == id).OrderBy(entry => entry.Sequence).ToListAsync(cancel);
            var brand = await db.Brands.AsNoTracking().SingleAsync(brand => brand.Id == request.BrandId, cancel);
            if (!CanBeTakenBack(story, now, brand.Face.UndoSeconds))
            {
                return PaymentRequestRefusals.TooLateToUndo;
            }

            return request.UndoSend(actor, now) is { } refused ? refused : request;
        }, cancel);

    /// <summary>Only while nothing has happened since the send, and its messages still wait for their moment; a send without messages can be taken back for as long.</summary>
    private static bool CanBeTakenBack(List<TimelineEntry> story, DateTimeOffset now, int seconds) =>
        story[^1].Event is RequestSent sent && (sent.Messages.Count == 0 ? now < story[^1].OccurredAt.AddSeconds(seconds) : sent.Messages.All(message => now < message.NotBefore));
}
