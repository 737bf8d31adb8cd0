using Microsoft.EntityFrameworkCore;
using PaymentPortal.Background;
using PaymentPortal.Data;

namespace PaymentPortal.PaymentRequests;

/// <summary>Writes down which requests have expired. It only tidies: whether something can be paid is decided by the stored expiry, so a job that is dead for a week changes nothing a payer sees.</summary>
public sealed class ExpirePaymentRequestsJob(IDbContextFactory<PaymentPortalDbContext> contexts, WriteDoor door, ICallOffAttempts attempts, TimeProvider clock) : IJob
{
    private const int Batch = 200;

    public async Task Run(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow();
        var due = await db.PaymentRequests
            .Where(request => (request.Status == PaymentRequestStatus.Open || request.Status == PaymentRequestStatus.PartiallyPaid) && request.ExpiresAt <= now)
            .OrderBy(request => request.ExpiresAt).Select(request => request.Id).Take(Batch).ToListAsync(cancel);
        foreach (var id in due)
        {
            // A payer may be at the provider's page this moment: money that comes later would only have to go back.
            if (await attempts.CallOff(id, cancel))
            {
                await Expire(id, cancel);
            }
        }
    }

    private Task Expire(Guid id, CancellationToken cancel) => door.Write<bool>(async db =>
        (await db.PaymentRequests.SingleAsync(request => request.Id == id, cancel)).Expire(clock.GetUtcNow()) is { } refusal ? refusal : true, cancel);
}
