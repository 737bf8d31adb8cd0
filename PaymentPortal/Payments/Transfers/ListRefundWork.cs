using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Transfers;

/// <summary>What finance has to do about refunds: approve, hand to the bank, confirm.</summary>
public sealed class ListRefundWork(IDbContextFactory<PaymentPortalDbContext> contexts)
{
    private const int Most = 500;
    private const int MostFiles = 20;

    public async Task<RefundWork> Run(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var lines = await (
            from refund in db.Refunds.AsNoTracking()
            join request in db.PaymentRequests on refund.PaymentRequestId equals request.Id
            where refund.State == RefundState.AwaitingApproval || (refund.State == RefundState.Pending && refund.TransferIban != null)
            orderby refund.AskedAt
            select new RefundLine(refund, request.Reference, request.BrandId)).Take(Most).ToListAsync(cancel);
        var files = await db.Set<TransferBatch>().AsNoTracking().OrderByDescending(batch => batch.MadeAt).Take(MostFiles)
            .Select(batch => new TransferFile(batch.Id, batch.FileName, batch.Count, batch.Total, batch.CurrencyCode, batch.MadeAt, batch.MadeByName)).ToListAsync(cancel);
        var brands = await db.Brands.AsNoTracking().ToDictionaryAsync(brand => brand.Id, brand => brand.Face.DisplayName, cancel);
        return new RefundWork(
            [.. lines.Where(line => line.Refund.State == RefundState.AwaitingApproval)],
            [.. lines.Where(line => line.Refund is { IsPending: true, BatchId: null }).GroupBy(line => (line.BrandId, line.Refund.CurrencyCode))
                .Select(group => new TransferGroup(group.Key.BrandId, brands[group.Key.BrandId], group.Key.CurrencyCode, [.. group]))],
            [.. lines.Where(line => line.Refund is { IsPending: true, BatchId: not null })],
            files);
    }

    /// <summary>The bytes of a payment file as it was handed over; null when there is none.</summary>
    public async Task<TransferBatch?> Find(Guid batchId, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Set<TransferBatch>().AsNoTracking().SingleOrDefaultAsync(batch => batch.Id == batchId, cancel);
    }
}

/// <summary>What there is to do.</summary>
/// <param name="ToApprove">Refunds that wait for a second person.</param>
/// <param name="ToTransfer">Transfers that are in no file yet, by brand and currency.</param>
/// <param name="HandedOver">Transfers that the bank has and nobody has confirmed.</param>
/// <param name="Files">The last payment files, the newest first.</param>
public sealed record RefundWork(IReadOnlyList<RefundLine> ToApprove, IReadOnlyList<TransferGroup> ToTransfer, IReadOnlyList<RefundLine> HandedOver, IReadOnlyList<TransferFile> Files)
{
    public bool IsEmpty => ToApprove.Count + ToTransfer.Count + HandedOver.Count + Files.Count == 0;
}

/// <summary>A refund with its request.</summary>
public sealed record RefundLine(Refund Refund, string Reference, Guid BrandId);

/// <summary>Transfers that go into one file.</summary>
public sealed record TransferGroup(Guid BrandId, string Brand, string CurrencyCode, IReadOnlyList<RefundLine> Lines)
{
    public Money Sum => Money.Of(Lines.Sum(line => line.Refund.AmountValue), CurrencyCode);
}

/// <summary>A payment file without its bytes.</summary>
public sealed record TransferFile(Guid Id, string FileName, int Count, long Total, string CurrencyCode, DateTimeOffset MadeAt, string MadeByName)
{
    public Money Sum => Money.Of(Total, CurrencyCode);
}
