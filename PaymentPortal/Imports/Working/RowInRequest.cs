using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;

namespace PaymentPortal.Imports.Working;

/// <summary>Goes along when a row becomes a payment request and writes into the same transaction that it did, so that no crash makes a request twice or loses a row. The row's body goes at this moment.</summary>
internal sealed class RowInRequest(Guid importId, int line) : WriteCompanion
{
    /// <summary>The row is not waiting any more: somebody else was quicker.</summary>
    public static readonly Refusal DoneBefore = new("done-before", "This row was done before.");

    /// <summary>Calls the use case.</summary>
    public Task<Outcome<PaymentRequest>> Run(Func<Task<Outcome<PaymentRequest>>> create) => Accompany(create);

    internal override Func<PaymentPortalDbContext, Task<Outcome<T>>> Join<T>(Func<PaymentPortalDbContext, Task<Outcome<T>>> unit) =>
        unit is Func<PaymentPortalDbContext, Task<Outcome<PaymentRequest>>> ours
            ? (Func<PaymentPortalDbContext, Task<Outcome<T>>>)(object)((PaymentPortalDbContext db) => Run(db, ours))
            : unit;

    private async Task<Outcome<PaymentRequest>> Run(PaymentPortalDbContext db, Func<PaymentPortalDbContext, Task<Outcome<PaymentRequest>>> unit)
    {
        var outcome = await unit(db);
        return outcome is not Outcome<PaymentRequest>.Done { Value: var request } || await Mark(db, request) ? outcome : DoneBefore;
    }

    /// <summary>Asks in the same statement whether the row still waits: on PostgreSQL another node may have it in its hands at this moment.</summary>
    private async Task<bool> Mark(PaymentPortalDbContext db, PaymentRequest request)
    {
        Guid? id = request.Id;
        var (externalId, reference) = (request.ExternalId, request.Reference);
        return await db.Set<ImportRow>().Where(row => row.ImportId == importId && row.Line == line && row.State == ImportRowState.Waiting).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.State, ImportRowState.Created)
            .SetProperty(row => row.PaymentRequestId, id)
            .SetProperty(row => row.ExternalId, externalId)
            .SetProperty(row => row.Reference, reference)
            .SetProperty(row => row.SealedBody, (byte[]?)null)) == 1;
    }
}
