using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Primitives;

namespace PaymentPortal.Messaging;

/// <summary>Takes up messages whose moment has come. A message is put into its words once, before its first try, and its words are kept in the same commit that takes it up.
/// Any number of nodes may do this at once: each row goes to one.</summary>
public sealed partial class TakeUpMessages(IDbContextFactory<PaymentPortalDbContext> contexts, WriteDoor door, RenderMessage render, Seal seal, TimeProvider clock, ILogger<TakeUpMessages> log)
{
    /// <param name="most">How many at most.</param>
    public async Task<IReadOnlyList<MessageLease>> Run(int most, CancellationToken cancel)
    {
        var rendered = new Dictionary<Guid, (int Tries, MessageContent? Content)>();
        foreach (var (id, tries, hasContent) in await FindDue(most, cancel))
        {
            rendered[id] = (tries, hasContent ? null : await Render(id, cancel));
        }

        return rendered.Count == 0 ? [] : (await door.Write<List<MessageLease>>(db => Lease(db, rendered), cancel)).ValueOrDefault ?? [];
    }

    /// <summary>When the next message that still waits is due; null when none waits.</summary>
    public async Task<DateTimeOffset?> NextDue(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Messages.Where(message => message.Status == MessageStatus.Waiting && message.DueAt > now)
            .OrderBy(message => message.DueAt).Select(message => (DateTimeOffset?)message.DueAt).FirstOrDefaultAsync(cancel);
    }

    private async Task<List<(Guid Id, int Tries, bool HasContent)>> FindDue(int most, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var rows = await Due(db).OrderBy(message => message.DueAt).Take(most)
            .Select(message => new { message.Id, message.Tries, HasContent = db.MessageContents.Any(content => content.MessageId == message.Id) }).ToListAsync(cancel);
        return [.. rows.Select(row => (row.Id, row.Tries, row.HasContent))];
    }

    private IQueryable<Message> Due(PaymentPortalDbContext db)
    {
        var now = clock.GetUtcNow();
        return db.Messages.Where(message => message.Status == MessageStatus.Waiting && message.DueAt <= now && (message.LeasedUntil == null || message.LeasedUntil <= now));
    }

    private async Task<MessageContent?> Render(Guid id, CancellationToken cancel)
    {
        try
        {
            return await render.Run(id, cancel);
        }
#pragma warning disable CA1031 // One message that cannot be put into words must not hold up the others.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Log.NotRendered(log, exception, id);
            return null;
        }
    }

    private async Task<Outcome<List<MessageLease>>> Lease(PaymentPortalDbContext db, Dictionary<Guid, (int Tries, MessageContent? Content)> rendered)
    {
        var ids = rendered.Keys.ToList();
        var messages = await Due(db).Where(message => ids.Contains(message.Id)).ToListAsync();
        var kept = await db.MessageContents.AsNoTracking().Where(content => ids.Contains(content.MessageId)).ToDictionaryAsync(content => content.MessageId);
        var until = clock.GetUtcNow() + MessageTimes.Lease;
        var leases = new List<MessageLease>();
        foreach (var message in messages)
        {
            var (tries, fresh) = rendered[message.Id];
            if (message.Tries != tries)
            {
                // Taken up or changed by somebody else since it was put into words.
                continue;
            }

            var content = kept.GetValueOrDefault(message.Id);
            if (content is null && (content = fresh) is not null)
            {
                db.Add(content);
            }

            message.Lease(until);
            leases.Add(new MessageLease(message.Id, message.Tries, message.Channel, message.Recipient, content?.Open(seal)));
        }

        return leases;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The message {MessageId} could not be put into words.")]
        public static partial void NotRendered(ILogger logger, Exception exception, Guid messageId);
    }
}
