using Microsoft.EntityFrameworkCore;
using PaymentPortal.Background;
using PaymentPortal.Data;

namespace PaymentPortal.Identity.ApiKeys;

/// <summary>Writes down when keys were used last.</summary>
internal sealed class WriteKeyUsesJob(ApiKeyUses uses, WriteDoor door) : IJob
{
    public async Task Run(CancellationToken cancel)
    {
        var taken = uses.Take();
        if (taken.Count == 0)
        {
            return;
        }

        await door.Write<int>(async db =>
        {
            var ids = taken.Keys.ToList();
            var keys = await db.Set<ApiKey>().Where(key => ids.Contains(key.Id)).ToListAsync(cancel);
            foreach (var key in keys)
            {
                key.NoteUse(taken[key.Id].At, taken[key.Id].From);
            }

            return keys.Count;
        }, cancel);
    }
}
