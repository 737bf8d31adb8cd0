using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;

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
