using Microsoft.EntityFrameworkCore.ChangeTracking;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;

namespace PaymentPortal.Simulation.Planted;

/// <summary>Shows requests to its units as if they never expired.</summary>
internal sealed class NothingExpires(WriteDoor inner) : WriteDoor
{
    protected override Task<Outcome<T>> Run<T>(Func<PaymentPortalDbContext, Task<Outcome<T>>> unit, CancellationToken cancel) => inner.Write(
        async db =>
        {
            db.ChangeTracker.Tracked += Forget;
            try
            {
                return await unit(db);
            }
            finally
            {
                db.ChangeTracker.Tracked -= Forget;
                foreach (var request in db.ChangeTracker.Entries<PaymentRequest>())
                {
                    var expiry = request.Property(row => row.ExpiresAt);
                    expiry.CurrentValue = expiry.OriginalValue;
                }
            }
        },
        cancel);

    private static void Forget(object? sender, EntityTrackedEventArgs tracked)
    {
        if (tracked.Entry.Entity is PaymentRequest)
        {
            tracked.Entry.Property(nameof(PaymentRequest.ExpiresAt)).CurrentValue = DateTimeOffset.MaxValue;
        }
    }
}
