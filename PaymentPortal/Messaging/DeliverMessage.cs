using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;

namespace PaymentPortal.Messaging;

/// <summary>Hands one taken-up message over and writes down what came of it. That the hand-over begins is durable before anything could leave, so that after a crash
/// nothing is sent twice: what had not begun is tried again, what had is unclear.</summary>
public sealed partial class DeliverMessage(IEnumerable<IMessageChannel> channels, WriteDoor door, TimeProvider clock, ILogger<DeliverMessage> log)
{
    /// <param name="lease">The message.</param>
    /// <param name="stopping">The portal stops: what has not begun is laid down again.</param>
    public async Task Run(MessageLease lease, CancellationToken stopping)
    {
        var begun = false;
        HandOver result;
        try
        {
            result = await HandOver(lease, async () => begun = await Begin(lease), stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested && !begun)
        {
            await Release(lease);
            return;
        }
#pragma warning disable CA1031 // Whatever the channel did, the row must say it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.Failed(log, exception, lease.MessageId);
            result = begun ? new HandOver.Unclear(MessageFaults.ChannelFailed) : new HandOver.RetryLater(MessageFaults.ChannelFailed);
        }

        await Record(lease, result);
    }

    private async Task<HandOver> HandOver(MessageLease lease, Func<Task<bool>> begin, CancellationToken stopping)
    {
        if (lease.Raw is null)
        {
            return new HandOver.RetryLater(MessageFaults.NotRendered);
        }

        // The last one registered wins, as everywhere in the container.
        var channel = channels.Last(channel => channel.Key == lease.Channel);
        return await channel.Send(lease.Recipient, lease.Raw, begin, stopping);
    }

    private async Task<bool> Begin(MessageLease lease)
    {
        var outcome = await door.Write<bool>(async db =>
        {
            var message = await db.Messages.SingleAsync(message => message.Id == lease.MessageId);
            if (message.Status != MessageStatus.Waiting || message.Tries != lease.Try)
            {
                return false;
            }

            message.BeginTransmission(clock.GetUtcNow() + MessageTimes.Transmission);
            return true;
        }, CancellationToken.None);
        return outcome.ValueOrDefault;
    }

    private Task Release(MessageLease lease) => door.Write<bool>(async db =>
    {
        var message = await db.Messages.SingleAsync(message => message.Id == lease.MessageId);
        if (message.Status == MessageStatus.Waiting && message.Tries == lease.Try)
        {
            message.Release();
        }

        return true;
    }, CancellationToken.None);

    private Task Record(MessageLease lease, HandOver result) => door.Write<bool>(async db =>
    {
        var message = await db.Messages.SingleAsync(message => message.Id == lease.MessageId);
        if (message.Tries == lease.Try)
        {
            await MessageOutcome.Record(db, message, result, clock.GetUtcNow());
        }

        return true;
    }, CancellationToken.None);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The channel of message {MessageId} failed.")]
        public static partial void Failed(ILogger logger, Exception exception, Guid messageId);
    }
}
