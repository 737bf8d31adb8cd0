using Microsoft.EntityFrameworkCore;
using PaymentPortal.Background;
using PaymentPortal.Data;

namespace PaymentPortal.Payments.Redirects;

/// <summary>Forgets redirects a week after their time. One that is forgotten leads to the payer's page, as one that was used does.</summary>
public sealed class ForgetRedirectsJob(WriteDoor door, TimeProvider clock) : IJob
{
    private const int MostAtOnce = 500;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public async Task Run(CancellationToken cancel)
    {
        var before = clock.GetUtcNow() - Kept;
        int forgotten;
        do
        {
            forgotten = (await door.Write<int>(async db =>
            {
                var old = await db.Set<PaymentRedirect>().Where(redirect => redirect.ExpiresAt < before).OrderBy(redirect => redirect.ExpiresAt).Take(MostAtOnce).ToListAsync(cancel);
                db.RemoveRange(old);
                return old.Count;
            }, cancel)).ValueOrDefault;
        }
        while (forgotten == MostAtOnce);
    }
}
