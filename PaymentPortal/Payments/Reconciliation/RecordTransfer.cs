using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Reconciliation;

/// <summary>Books a line of a statement on one or several requests, all of it or nothing. A live attempt at a provider is called off first; money that came there meanwhile wins, and the
/// transfer becomes a surplus. It can be called any number of times and at the same time: a line's money is booked once, which the database enforces too.</summary>
public sealed class RecordTransfer(IDbContextFactory<PaymentPortalDbContext> contexts, WriteDoor door, ICallOffAttempts attempts, TimeProvider clock)
{
    /// <param name="lineId">The line.</param>
    /// <param name="parts">The requests and how much each gets; they add up to the line.</param>
    /// <param name="isLook">Whether nobody has decided about the line yet, so that it is left alone when somebody has.</param>
    /// <param name="actor">Who decided; permissions are the caller's business.</param>
    internal async Task<Outcome<IReadOnlyList<Payment>>> Run(Guid lineId, IReadOnlyList<TransferPart> parts, bool isLook, Actor actor, CancellationToken cancel)
    {
        if (await Look(lineId, parts, isLook, cancel) is { } known)
        {
            return known;
        }

        foreach (var id in parts.Select(part => part.PaymentRequestId).Distinct())
        {
            if (!await attempts.CallOff(id, cancel))
            {
                return ReconciliationRefusals.ProviderSilent;
            }
        }

        return await door.Write(db => Book(db, lineId, parts, isLook, actor, cancel), cancel);
    }

    /// <summary>What is wrong, or done already, before a payer at a provider's page is disturbed.</summary>
    private async Task<Outcome<IReadOnlyList<Payment>>?> Look(Guid lineId, IReadOnlyList<TransferPart> parts, bool isLook, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await Check(db, lineId, parts, isLook, cancel) is { } checkedOutcome ? checkedOutcome : null;
    }

    private async Task<Outcome<IReadOnlyList<Payment>>> Book(PaymentPortalDbContext db, Guid lineId, IReadOnlyList<TransferPart> parts, bool isLook, Actor actor, CancellationToken cancel)
    {
        if (await Check(db, lineId, parts, isLook, cancel) is { } known)
        {
            return known;
        }

        var line = await db.Set<StatementLine>().SingleAsync(line => line.Id == lineId, cancel);
        var now = clock.GetUtcNow();
        var record = new TransferRecord(line, actor, now);
        foreach (var part in parts)
        {
            if (await attempts.IsAnyLive(db, part.PaymentRequestId, cancel))
            {
                return ReconciliationRefusals.PayerIsBack;
            }

            record.Take(await db.PaymentRequests.SingleAsync(request => request.Id == part.PaymentRequestId, cancel), part.Amount);
        }

        // First the line is taken, then its money is booked: the database looks at one when it is asked for the other.
        line.Match(record.Payments.Count, actor, now);
        await db.SaveChangesAsync(cancel);
        db.AddRange(record.Payments);
        db.Changed.Add(line.StatementId);
        return new Outcome<IReadOnlyList<Payment>>.Done(record.Payments);
    }

    /// <summary>Null when it can be booked; the payments when exactly this was booked before; else why not.</summary>
    private static async Task<Outcome<IReadOnlyList<Payment>>?> Check(PaymentPortalDbContext db, Guid lineId, IReadOnlyList<TransferPart> parts, bool isLook, CancellationToken cancel)
    {
        if (await db.Set<StatementLine>().AsNoTracking().SingleOrDefaultAsync(line => line.Id == lineId, cancel) is not { } line
            || await db.Set<BankStatement>().AnyAsync(statement => statement.Id == line.StatementId && statement.State == StatementState.Receiving, cancel))
        {
            return ReconciliationRefusals.LineNotFound;
        }

        if (line.State == StatementLineState.Matched)
        {
            var live = await db.Payments.AsNoTracking().Where(payment => payment.StatementLineId == lineId && payment.UndoneAt == null).OrderBy(payment => payment.Id).ToListAsync(cancel);
            return IsSame(live, parts) ? new Outcome<IReadOnlyList<Payment>>.Done(live) : ReconciliationRefusals.AlreadyMatched;
        }

        var requests = parts.Select(part => part.PaymentRequestId).ToList();
        var refusal = !line.IsMoneyIn ? ReconciliationRefusals.NoMoney
            : line.State == StatementLineState.SetAside ? ReconciliationRefusals.IsSetAside
            : line.State == StatementLineState.Replaced ? ReconciliationRefusals.IsReplaced
            : isLook && line.State != StatementLineState.Waiting ? ReconciliationRefusals.Changed
            : parts.Count == 0 || parts.Any(part => part.Amount <= 0) || parts.Sum(part => (decimal)part.Amount) != line.AmountValue ? ReconciliationRefusals.PartsDoNotAddUp
            : requests.Distinct().Count() != requests.Count ? ReconciliationRefusals.PartsDoNotAddUp
            : await db.PaymentRequests.CountAsync(request => requests.Contains(request.Id) && request.Status != PaymentRequestStatus.Draft, cancel) != requests.Count ? ReconciliationRefusals.RequestNotFound
            : null;
        return refusal is null ? null : new Outcome<IReadOnlyList<Payment>>.Refused(refusal);
    }

    private static bool IsSame(List<Payment> live, IReadOnlyList<TransferPart> parts) =>
        live.GroupBy(payment => payment.PaymentRequestId).ToDictionary(group => group.Key, group => group.Sum(payment => payment.AmountValue)) is var booked
        && booked.Count == parts.Count && parts.All(part => booked.GetValueOrDefault(part.PaymentRequestId) == part.Amount);
}
