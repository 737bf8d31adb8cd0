using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Primitives;

namespace PaymentPortal.Providers.Notifications;

/// <summary>Takes a notification in: proven byte for byte before anything of it is believed, and stored before the provider hears that it arrived.</summary>
public sealed class ReceiveNotification(ProviderCatalog providers, WriteDoor door, NotificationDispatcher dispatcher, TimeProvider clock)
{
    private static readonly Refusal Unknown = new("provider-unknown", "There is no such provider.");
    private static readonly Refusal NotProven = new("not-proven", "The notification is not proven to come from the provider.");

    /// <summary>Stores it; one that came before is taken again without effect, unless it was parked.</summary>
    /// <param name="providerKey">The provider that the address names.</param>
    /// <param name="headers">By name, in any case.</param>
    /// <param name="body">As it came.</param>
    public async Task<Outcome<Guid>> Run(string providerKey, IReadOnlyDictionary<string, string> headers, byte[] body, CancellationToken cancel)
    {
        if (providers.Find(providerKey) is not { } provider)
        {
            return Unknown;
        }

        if (provider.ReadNotification(headers, body) is not { } notice)
        {
            return NotProven;
        }

        var outcome = await door.Write<Guid>(async db =>
        {
            var known = await db.Set<ProviderNotification>().SingleOrDefaultAsync(row => row.Provider == provider.Key && row.EventId == notice.EventId, cancel);
            if (known is not null)
            {
                known.Wake(clock.GetUtcNow());
                return known.Id;
            }

            var row = ProviderNotification.Receive(provider.Key, notice, body, clock.GetUtcNow());
            db.Add(row);
            return row.Id;
        }, cancel);
        dispatcher.Wake();
        return outcome;
    }
}
