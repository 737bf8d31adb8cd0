using Microsoft.EntityFrameworkCore;
using PaymentPortal.Background;
using PaymentPortal.Data;

namespace PaymentPortal.Payments.Reconciliation;

/// <summary>Takes statements away that broke off while they came in, as after a crash: none of their lines ever counted, and the file can be sent again.</summary>
public sealed class TidyStatements(WriteDoor door, TimeProvider clock) : IJob
{
    public Task Run(CancellationToken cancel) => door.Write<bool>(
        async db =>
        {
            var now = clock.GetUtcNow();
            if (await db.Set<BankStatement>().SingleOrDefaultAsync(statement => statement.State == StatementState.Receiving && statement.LeasedUntil < now, cancel) is { } broken)
            {
                await Remove(db, broken.Id, now, cancel);
            }

            return true;
        },
        cancel);

    /// <summary>Takes one away with its lines, and gives back what they had replaced.</summary>
    internal static async Task Remove(PaymentPortalDbContext db, Guid id, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var line in await db.Set<StatementLine>().Where(line => line.ReplacedById == id).ToListAsync(cancel))
        {
            line.Restore(now);
        }

        await db.SaveChangesAsync(cancel);
        await db.Set<StatementLine>().Where(line => line.StatementId == id).ExecuteDeleteAsync(cancel);
        await db.Set<BankStatement>().Where(statement => statement.Id == id && statement.State == StatementState.Receiving).ExecuteDeleteAsync(cancel);
    }
}
