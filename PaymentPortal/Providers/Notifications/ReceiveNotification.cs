using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Primitives;
using PaymentPortal.Providers.Accounts;

namespace PaymentPortal.Providers.Notifications;

/// <summary>Takes a notification in: proven byte for byte before anything of it is believed, and stored before the provider hears that it arrived.</summary>
public sealed partial class ReceiveNotification(OpenProvider providers, WriteDoor door, NotificationDispatcher dispatcher, TimeProvider clock, ILogger<ReceiveNotification> log)
{
    private static readonly Refusal Unknown = new("provider-unknown", "There is no such provider.");
    private static readonly Refusal NotProven = new("not-proven", "The notification is not proven to come from the provider.");
    private static readonly Refusal Silent = new("provider-silent", "The provider, asked whether this notification is its own, did not answer.");

    /// <summary>Stores it; one that came before is taken again without effect, unless it was parked or its provider says every change with the same id. One about a payment that was never ordered here is taken and not stored:
    /// accounts at providers are shared with other shops.</summary>
    /// <param name="at">The provider, and the account, that the address names.</param>
    /// <param name="headers">By name, in any case.</param>
    /// <param name="body">As it came.</param>
    /// <returns>The row that it is, or null.</returns>
    public async Task<Outcome<Guid?>> Run(ProviderAtHand at, IReadOnlyDictionary<string, string> headers, byte[] body, CancellationToken cancel)
    {
        if (await providers.Run(at, cancel) is not { } provider)
        {
            return Unknown;
        }

        ProviderNotice? proven;
        try
        {
            proven = await provider.ReadNotification(headers, body, cancel);
        }
        catch (ProviderUnclearException exception)
        {
            Log.Silent(log, exception, at.Key);
            return Silent;
        }

        if (proven is not { } notice)
        {
            return NotProven;
        }

        var outcome = await door.Write<Guid?>(async db =>
        {
            var known = await db.Set<ProviderNotification>().SingleOrDefaultAsync(row => row.Provider == at.Key && row.EventId == notice.EventId, cancel);
            if (known is not null)
            {
                if (notice.ComesAgain)
                {
                    known.HearAgain(clock.GetUtcNow());
                }
                else
                {
                    known.Wake(clock.GetUtcNow());
                }

                return known.Id;
            }

            if (await AttemptOf(db, at, notice, cancel) is { } attemptId)
            {
                var row = ProviderNotification.Receive(at.Key, notice.EventId, attemptId, body, clock.GetUtcNow());
                db.Add(row);
                return row.Id;
            }

            return (Guid?)null;
        }, cancel);
        dispatcher.Wake();
        return outcome;
    }

    /// <summary>The attempt that it names by our id, or by the provider's; null when it names none of ours.</summary>
    private static async Task<Guid?> AttemptOf(PaymentPortalDbContext db, ProviderAtHand at, ProviderNotice notice, CancellationToken cancel) =>
        notice.AttemptId ?? (notice.ProviderReference is null ? null : await db.PaymentAttempts
            .Where(attempt => attempt.Provider == at.Key && attempt.ProviderReference == notice.ProviderReference)
            .Select(attempt => (Guid?)attempt.Id).FirstOrDefaultAsync(cancel));

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The provider {Provider} was asked whether a notification is its own and gave no clear answer; it will send it again.")]
        public static partial void Silent(ILogger logger, Exception exception, string provider);
    }
}
