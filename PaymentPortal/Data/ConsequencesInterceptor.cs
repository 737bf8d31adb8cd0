using Microsoft.EntityFrameworkCore.Diagnostics;
using PaymentPortal.PaymentRequests;

namespace PaymentPortal.Data;

/// <summary>Writes a fact and its consequences together: before a save it adds the told timeline entries and lets every slice add what follows from them.</summary>
internal sealed class ConsequencesInterceptor(IEnumerable<IConsequence> consequences) : SaveChangesInterceptor
{
    private readonly IConsequence[] consequences = [.. consequences];

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is PaymentPortalDbContext db)
        {
            foreach (var request in db.ChangeTracker.Entries<PaymentRequest>().Where(entry => entry.Entity.Told.Count > 0).Select(entry => entry.Entity).ToList())
            {
                foreach (var entry in request.Told)
                {
                    db.Add(entry);
                    foreach (var consequence in consequences)
                    {
                        consequence.Follow(db, request, entry);
                    }
                }

                db.Changed.Add(request.Id);
                request.Forget();
            }
        }

        return ValueTask.FromResult(result);
    }
}
