using Microsoft.EntityFrameworkCore;
using PaymentPortal.Background;
using PaymentPortal.Data;

namespace PaymentPortal.Payments;

/// <summary>The janitor: asks providers about attempts that they have not spoken of, until each is known.</summary>
public sealed class ClearUpAttemptsJob(IDbContextFactory<PaymentPortalDbContext> contexts, RecordPayment record, TimeProvider clock) : IJob
{
    private const int Batch = 50;

    public async Task Run(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow();
        var due = await db.PaymentAttempts.Where(attempt => attempt.NextCheckAt <= now).OrderBy(attempt => attempt.NextCheckAt).Select(attempt => attempt.Id).Take(Batch).ToListAsync(cancel);
        foreach (var attemptId in due)
        {
            await record.Run(attemptId, cancel);
        }
    }
}
