using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Payments.Reconciliation.Matching;
using PaymentPortal.Payments.Reconciliation.Statements;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Reconciliation;

/// <summary>Takes a bank's file in, as one: first it is read to its end, so that a fault is told before anything is stored; then its lines are stored, and count once the last of them is
/// there. The same content gives the first receipt, however often and at whatever time it is sent. Movements that another file has told are not taken again.</summary>
public sealed class ReceiveStatement(IDbContextFactory<PaymentPortalDbContext> contexts, WriteDoor door, TidyStatements tidy, MatchWaitingLines match, TimeProvider clock)
{
    /// <summary>A statement of so few lines is matched before its sender hears of it.</summary>
    private const int MatchedAtOnce = 500;

    /// <param name="content">The file.</param>
    /// <param name="fileName">Its sender's name for it; null without one.</param>
    /// <param name="account">The account, where the file names none, as tables of some banks; null takes the only one that brands have.</param>
    /// <param name="actor">Needs <see cref="Permissions.MoveMoney"/>.</param>
    /// <param name="cancel">The sender has gone.</param>
    /// <returns>The receipt; a refusal with the place of the fault when the file cannot be read.</returns>
    public async Task<Outcome<StatementReceipt>> Run(Stream content, string? fileName, string? account, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.MoveMoney) is { } refusal)
        {
            return refusal;
        }

        try
        {
            await using var file = await SpooledFile.Of(content, cancel);
            if (await Find(file.Hash, cancel) is { } known)
            {
                return new StatementReceipt(known, IsNew: false);
            }

            return await Take(file, fileName, account ?? await OnlyAccount(cancel), actor, cancel);
        }
        catch (UnreadableStatementException fault)
        {
            return fault.ToRefusal();
        }
    }

    private async Task<Outcome<StatementReceipt>> Take(SpooledFile file, string? fileName, string account, Actor actor, CancellationToken cancel)
    {
        using var stream = file.Open();
        var reader = StatementFile.Open(stream, OwnAccount.Of(account));
        var summary = await Task.Run(() => StatementSummary.Of(reader, file.Hash, file.Length, cancel), cancel);
        await tidy.Run(cancel);
        var reception = new StatementReception(summary, fileName, actor, door, clock);
        try
        {
            // From its first stored line on it is finished, even if the sender hangs up.
            var outcome = await reception.Run(reader);
            if (outcome.ValueOrDefault is { IsNew: true, Statement: { Entries: <= MatchedAtOnce } statement })
            {
                await match.Run(statement.Id, CancellationToken.None);
            }

            return outcome;
        }
        catch
        {
            await reception.GiveUp();
            throw;
        }
    }

    private async Task<BankStatement?> Find(string hash, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Set<BankStatement>().AsNoTracking().SingleOrDefaultAsync(statement => statement.ContentHash == hash && statement.State == StatementState.Received, cancel);
    }

    private async Task<string> OnlyAccount(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return (await BrandAccounts.Read(db, cancel)).Only ?? "";
    }
}
