using Microsoft.EntityFrameworkCore;
using PaymentPortal.Background;
using PaymentPortal.Data;
using PaymentPortal.Imports;
using PaymentPortal.Messaging;
using PaymentPortal.Payments;
using PaymentPortal.Payments.Reconciliation;
using PaymentPortal.Primitives;

namespace PaymentPortal.Attention;

/// <summary>Finds what no single event tells: payments that a provider leaves unclear, imports with failed rows, movements of the bank account that belong to no request, and what is older than the cases. Closes what has settled itself.</summary>
public sealed class FindCasesJob(IDbContextFactory<PaymentPortalDbContext> contexts, WriteDoor door, TimeProvider clock) : IJob
{
    /// <summary>No payer is at a provider's page for longer than this, and no provider silent.</summary>
    public static readonly TimeSpan LongestSilence = TimeSpan.FromDays(1);

    /// <summary>Direct debits are "pending" for days; none for longer than this.</summary>
    public static readonly TimeSpan LongestPending = TimeSpan.FromDays(14);

    private const int Batch = 200;

    public async Task Run(CancellationToken cancel)
    {
        var (found, settled) = await Look(cancel);
        if (found.Count + settled.Count == 0)
        {
            return;
        }

        await door.Write<bool>(async db =>
        {
            var now = clock.GetUtcNow();
            var ids = found.ConvertAll(one => one.Id);
            var known = await db.Set<AttentionCase>().Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, cancel);
            foreach (var one in found)
            {
                if (known.TryGetValue(one.Id, out var old))
                {
                    old.Raise(one.Kind, one.Detail, now);
                }
                else
                {
                    db.Add(AttentionCase.Open(one.Id, one.Kind, now, one.RequestId, one.BrandId, one.Amount, one.Detail));
                }
            }

            foreach (var open in await db.Set<AttentionCase>().Where(one => settled.Contains(one.Id)).ToListAsync(cancel))
            {
                open.Close("settled", Actor.Portal, null, now);
            }

            return true;
        }, cancel);
    }

    private async Task<(List<Found> Found, List<Guid> Settled)> Look(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var (silentSince, pendingSince) = (clock.GetUtcNow() - LongestSilence, clock.GetUtcNow() - LongestPending);
        var cases = db.Set<AttentionCase>().AsNoTracking();
        var unclear = await (
            from attempt in db.PaymentAttempts.AsNoTracking().Live()
            where attempt.StartedAt < (attempt.State == PaymentAttemptState.Pending ? pendingSince : silentSince) && !cases.Any(one => one.Id == attempt.Id)
            join request in db.PaymentRequests on attempt.PaymentRequestId equals request.Id
            orderby attempt.StartedAt
            select new { attempt.Id, RequestId = request.Id, request.BrandId, attempt.AmountValue, attempt.CurrencyCode, attempt.Provider }).Take(Batch).ToListAsync(cancel);
        var surplus = await (
            from payment in db.Payments.AsNoTracking()
            where payment.SurplusReason != null && payment.ChargedBackAt == null && !cases.Any(one => one.Id == payment.Id)
            where db.RequestProgress.Any(progress => progress.PaymentRequestId == payment.PaymentRequestId && progress.SurplusReason != null)
            join request in db.PaymentRequests on payment.PaymentRequestId equals request.Id
            orderby payment.ReceivedAt
            select new { payment.Id, RequestId = request.Id, request.BrandId, payment.AmountValue, payment.CurrencyCode, Reason = payment.SurplusReason! }).Take(Batch).ToListAsync(cancel);
        var undelivered = await (
            from message in db.Messages.AsNoTracking()
            where message.Status == MessageStatus.Refused || message.Status == MessageStatus.GaveUp || message.Status == MessageStatus.Unclear
            join progress in db.RequestProgress on message.PaymentRequestId equals progress.PaymentRequestId
            where progress.UndeliveredCode != null && !cases.Any(one => one.Id == message.Id || (one.PaymentRequestId == message.PaymentRequestId && one.Kind == AttentionKind.Undelivered))
            join request in db.PaymentRequests on message.PaymentRequestId equals request.Id
            orderby message.Id
            select new { message.Id, RequestId = request.Id, request.BrandId, request.AmountValue, request.CurrencyCode, Code = progress.UndeliveredCode! }).Take(Batch).ToListAsync(cancel);
        var lines = await db.Set<StatementLine>().AsNoTracking()
            .Where(line => line.State == StatementLineState.Unmatched || line.State == StatementLineState.Proposed)
            .Where(line => !cases.Any(one => one.Id == line.Id && (one.State == AttentionState.Open || line.DecidedAt == null || one.ClosedAt >= line.DecidedAt)))
            .OrderBy(line => line.Id).Take(Batch).Select(line => new { line.Id, line.AmountValue, line.CurrencyCode, line.Name }).ToListAsync(cancel);
        var imports = await db.Set<Import>().AsNoTracking()
            .Where(import => import.State == ImportState.Completed && import.Failed > 0 && !cases.Any(one => one.Id == import.Id))
            .OrderBy(import => import.Id).Take(Batch).ToListAsync(cancel);
        var settled = await cases.Where(one => one.State == AttentionState.Open && one.Kind == AttentionKind.Unknown && !db.PaymentAttempts.Live().Any(attempt => attempt.Id == one.Id))
            .Select(one => one.Id).Take(Batch).ToListAsync(cancel);
        var decided = await cases.Where(one => one.State == AttentionState.Open && one.Kind == AttentionKind.Unmatched
                && db.Set<StatementLine>().Any(line => line.Id == one.Id && line.State != StatementLineState.Unmatched && line.State != StatementLineState.Proposed))
            .Select(one => one.Id).Take(Batch).ToListAsync(cancel);
        return (
            [
                .. unclear.Select(one => new Found(one.Id, AttentionKind.Unknown, one.RequestId, one.BrandId, Money.Of(one.AmountValue, one.CurrencyCode), one.Provider)),
                .. surplus.Select(one => new Found(one.Id, AttentionKinds.OfSurplus(one.Reason), one.RequestId, one.BrandId, Money.Of(one.AmountValue, one.CurrencyCode), one.Reason)),
                .. undelivered.Select(one => new Found(one.Id, AttentionKind.Undelivered, one.RequestId, one.BrandId, Money.Of(one.AmountValue, one.CurrencyCode), one.Code)),
                .. lines.Select(one => new Found(one.Id, AttentionKind.Unmatched, null, null, Money.Of(one.AmountValue, one.CurrencyCode), one.Name.Length > 200 ? one.Name[..200] : one.Name)),
                .. imports.Select(one => new Found(one.Id, AttentionKind.ImportRows, null, null, null, one.FileName)),
            ],
            [.. settled, .. decided]);
    }

    private sealed record Found(Guid Id, AttentionKind Kind, Guid? RequestId, Guid? BrandId, Money? Amount, string? Detail);
}
