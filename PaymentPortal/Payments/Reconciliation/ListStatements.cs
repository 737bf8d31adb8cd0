using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Payments.Reconciliation.Matching;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Reconciliation;

/// <summary>The statements that were received, the newest first.</summary>
public sealed class ListStatements(IDbContextFactory<PaymentPortalDbContext> contexts)
{
    /// <param name="before">The last statement of the page before; null begins with the newest.</param>
    /// <param name="most">Statements of a page; one more is read to see whether there is another page.</param>
    /// <param name="actor">Needs <see cref="Permissions.ReadRequests"/>.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<Outcome<IReadOnlyList<BankStatement>>> Run(Guid? before, int most, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.ReadRequests) is { } refusal)
        {
            return refusal;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Set<BankStatement>().AsNoTracking().Where(statement => before == null || statement.Id < before).OrderByDescending(statement => statement.Id).Take(most + 1).ToListAsync(cancel);
    }

    /// <summary>One statement; null when there is none of this id.</summary>
    public async Task<BankStatement?> Find(Guid id, Actor actor, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return actor.Lacks(Permissions.ReadRequests) is null ? await db.Set<BankStatement>().AsNoTracking().SingleOrDefaultAsync(statement => statement.Id == id, cancel) : null;
    }

    /// <summary>The accounts that brands receive money on, for files that do not name theirs.</summary>
    public async Task<IReadOnlyList<string>> Accounts(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return [.. (await BrandAccounts.Read(db, cancel)).All];
    }
}
