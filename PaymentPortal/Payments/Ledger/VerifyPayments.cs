using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Timeline;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Ledger;

/// <summary>Holds the payments against the story: each one told is there, each one there was told, with the same money.</summary>
internal static class VerifyPayments
{
    public static IEnumerable<BookFault> Check(PaymentRequest request, IEnumerable<TimelineEntry> entries, IEnumerable<Payment> payments)
    {
        var name = PublicId.Format(PublicId.PaymentRequest, request.Id);
        var told = entries.Select(entry => entry.Event).Select(fact => Mark(fact, request.CurrencyCode)).OfType<PaymentMark>().ToHashSet();
        var there = payments.Select(payment => new PaymentMark(payment.Id, payment.Kind, payment.AmountValue, payment.CurrencyCode)).ToHashSet();
        return there.Except(told).Select(mark => new BookFault("Payments", $"{name}: payment {PublicId.Format(PublicId.Payment, mark.Id)} is not what the timeline tells of it"))
            .Concat(told.Except(there).Where(mark => there.All(one => one.Id != mark.Id)).Select(mark => new BookFault("Payments", $"{name}: payment {PublicId.Format(PublicId.Payment, mark.Id)} is missing")));
    }

    /// <summary>Rows whose request is gone, as only a hand that switched the keys off can leave them.</summary>
    public static async IAsyncEnumerable<BookFault> Orphans(PaymentPortalDbContext db, [EnumeratorCancellation] CancellationToken cancel)
    {
        (string Table, int Rows)[] orphans =
        [
            ("TimelineEntries", await db.TimelineEntries.CountAsync(row => !db.PaymentRequests.Any(request => request.Id == row.PaymentRequestId), cancel)),
            ("TimelinePositions", await db.Set<TimelinePosition>().CountAsync(row => !db.PaymentRequests.Any(request => request.Id == row.PaymentRequestId), cancel)),
            ("LedgerPostings", await db.LedgerPostings.CountAsync(row => !db.PaymentRequests.Any(request => request.Id == row.PaymentRequestId), cancel)),
            ("Payments", await db.Payments.CountAsync(row => !db.PaymentRequests.Any(request => request.Id == row.PaymentRequestId), cancel)),
        ];
        foreach (var (table, rows) in orphans.Where(orphan => orphan.Rows > 0))
        {
            yield return new BookFault(table, $"{rows} rows belong to no payment request");
        }
    }

    private static PaymentMark? Mark(PaymentRequestEvent fact, string currency) => fact switch
    {
        PaymentSettled settled => new PaymentMark(settled.PaymentId, PaymentKind.Settlement, settled.Amount, currency),
        SurplusRecorded surplus => new PaymentMark(surplus.PaymentId, PaymentKind.Surplus, surplus.Amount, surplus.Currency),
        _ => null,
    };

    private sealed record PaymentMark(Guid Id, PaymentKind Kind, long Amount, string Currency);
}
