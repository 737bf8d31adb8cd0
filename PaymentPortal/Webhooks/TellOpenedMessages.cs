using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Messaging;

namespace PaymentPortal.Webhooks;

/// <summary>Tells that messages were opened, each once. Every message of a request carries the same link, so which one a look came from cannot be known; the last that left before it is meant.
/// <para>Looking changes no request: opening a link must not raise its version under the hands of somebody who edits it, nor lengthen its story, which is evidence, whenever a stranger comes by. So
/// an opening is no entry of the timeline, and its event carries the sequence of the last entry before it: the sequence of entries still grows by one, shows every gap, and tells when the
/// message was opened. Receivers tell the two apart by the event's id.</para></summary>
public sealed class TellOpenedMessages(PublishWebhookEvent publish, FindOwnAddress own)
{
    /// <summary>Within the unit of work that notes the looks.</summary>
    /// <param name="db">The unit.</param>
    /// <param name="looks">When persons looked, by request.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task Run(PaymentPortalDbContext db, ILookup<Guid, DateTimeOffset> looks, CancellationToken cancel)
    {
        var ids = looks.Select(group => (Guid?)group.Key).ToList();
        var sent = ids.Count == 0 ? [] : await db.Messages.Where(message => ids.Contains(message.PaymentRequestId) && message.Status == MessageStatus.Sent).ToListAsync(cancel);
        foreach (var messages in sent.GroupBy(message => message.PaymentRequestId!.Value))
        {
            foreach (var look in looks[messages.Key].Order())
            {
                if (messages.Where(message => message.SentAt <= look).MaxBy(message => message.SentAt) is { OpenedAt: null } opened)
                {
                    opened.Open(look);
                    await Tell(db, opened, messages.Key, look, cancel);
                }
            }
        }
    }

    private async Task Tell(PaymentPortalDbContext db, Message message, Guid paymentRequestId, DateTimeOffset at, CancellationToken cancel)
    {
        var request = await db.PaymentRequests.AsNoTracking().SingleAsync(request => request.Id == paymentRequestId, cancel);
        publish.Add(
            db, new WebhookNews(IdOf(message.Id), WebhookEventTypes.MessageOpened, at, request.Version, request.Id, request.BrandId), () => WebhookBodies.Data(message), own.Run(db, request, at));
    }

    /// <summary>Follows from the message, so that two nodes that note looks at the same moment tell it once; a UUID of version 8 (RFC 9562, 5.8).</summary>
    private static Guid IdOf(Guid messageId)
    {
        var id = SHA256.HashData(Encoding.ASCII.GetBytes($"opened/{messageId:N}")).AsSpan(0, 16);
        id[6] = (byte)((id[6] & 0x0f) | 0x80);
        id[8] = (byte)((id[8] & 0x3f) | 0x80);
        return new Guid(id, bigEndian: true);
    }
}
