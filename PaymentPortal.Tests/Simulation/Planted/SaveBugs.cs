using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PaymentPortal.Payments;

namespace PaymentPortal.Simulation.Planted;

/// <summary>Changes what a unit saves.</summary>
internal abstract class AtSave : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Change(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    protected abstract void Change(DbContext db);
}

/// <summary>Drops money that was not due.</summary>
internal sealed class SurplusDropped : AtSave
{
    protected override void Change(DbContext db)
    {
        foreach (var payment in db.ChangeTracker.Entries<Payment>().Where(entry => entry is { State: EntityState.Added, Entity.Kind: PaymentKind.Surplus }).ToList())
        {
            payment.State = EntityState.Detached;
        }
    }
}

/// <summary>Gives up asking after an hour.</summary>
internal sealed class JanitorGivesUp(TimeProvider clock) : AtSave
{
    protected override void Change(DbContext db)
    {
        foreach (var attempt in db.ChangeTracker.Entries<PaymentAttempt>().Where(entry => entry.State == EntityState.Modified && clock.GetUtcNow() - entry.Entity.StartedAt > TimeSpan.FromHours(1)))
        {
            attempt.Property(row => row.NextCheckAt).CurrentValue = null;
        }
    }
}
