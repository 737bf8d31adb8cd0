using Microsoft.EntityFrameworkCore;
using PaymentPortal.Brands;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests.Progress;
using PaymentPortal.PaymentRequests.Timeline;

namespace PaymentPortal.PaymentRequests;

/// <summary>One request with its story, for its page.</summary>
public sealed class FindPaymentRequest(IDbContextFactory<PaymentPortalDbContext> contexts)
{
    /// <summary>The request, or null.</summary>
    public async Task<PaymentRequestStory?> Run(Guid id, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        if (await db.PaymentRequests.AsNoTracking().SingleOrDefaultAsync(request => request.Id == id, cancel) is not { } request)
        {
            return null;
        }

        return new PaymentRequestStory(
            request,
            await db.Brands.AsNoTracking().SingleAsync(brand => brand.Id == request.BrandId, cancel),
            await db.RequestProgress.AsNoTracking().SingleAsync(progress => progress.PaymentRequestId == id, cancel),
            await db.TimelineEntries.AsNoTracking().Where(entry => entry.PaymentRequestId == id).OrderBy(entry => entry.Sequence).ToListAsync(cancel));
    }
}

/// <summary>A request and everything that happened to it, oldest first.</summary>
public sealed record PaymentRequestStory(PaymentRequest Request, Brand Brand, RequestProgress Progress, IReadOnlyList<TimelineEntry> Timeline)
{
    /// <summary>Whether the chain of entries is unbroken.</summary>
    public bool IsChainIntact => TimelineChain.FindBreak(Request, Timeline) is null;
}
