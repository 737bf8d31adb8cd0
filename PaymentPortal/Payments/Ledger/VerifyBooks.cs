using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Timeline;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Ledger;

/// <summary>Proves the books: every request's chain is whole, every posting follows from its entry, the displayed sums are those of the ledger, every entry has its place in the feed, and the daily anchors hold.</summary>
public sealed class VerifyBooks(IDbContextFactory<PaymentPortalDbContext> contexts)
{
    private const int Batch = 500;

    /// <summary>Names every row that does not hold, as it is found.</summary>
    public async IAsyncEnumerable<BookFault> Run([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var after = Guid.Empty;
        while (true)
        {
            // One look at all of it: between two, somebody may pay.
            await using var snapshot = await ReadSnapshot.Begin(db, cancel);
            var requests = await db.PaymentRequests.AsNoTracking().Where(request => request.Id > after).OrderBy(request => request.Id).Take(Batch).ToListAsync(cancel);
            if (requests.Count == 0)
            {
                break;
            }

            var ids = requests.Select(request => request.Id).ToList();
            var entries = (await db.TimelineEntries.AsNoTracking().Where(entry => ids.Contains(entry.PaymentRequestId)).OrderBy(entry => entry.Sequence).ToListAsync(cancel)).ToLookup(entry => entry.PaymentRequestId);
            var postings = (await db.LedgerPostings.AsNoTracking().Where(posting => ids.Contains(posting.PaymentRequestId)).ToListAsync(cancel)).ToLookup(posting => posting.PaymentRequestId);
            var payments = (await db.Payments.AsNoTracking().Where(payment => ids.Contains(payment.PaymentRequestId)).ToListAsync(cancel)).ToLookup(payment => payment.PaymentRequestId);
            var places = await VerifyPositions.Read(db, ids, cancel);
            foreach (var fault in requests.SelectMany(request => Check(request, [.. entries[request.Id]], [.. postings[request.Id]])
                .Concat(VerifyPayments.Check(request, entries[request.Id], payments[request.Id])).Concat(VerifyPositions.Check(request.Id, entries[request.Id], places[request.Id]))))
            {
                yield return fault;
            }

            after = ids[^1];
        }

        await foreach (var fault in VerifyPayments.Orphans(db, cancel))
        {
            yield return fault;
        }

        await foreach (var fault in TimelineAnchors.Check(db, cancel))
        {
            yield return new BookFault("TimelineAnchors", fault);
        }
    }

    private static IEnumerable<BookFault> Check(PaymentRequest request, IReadOnlyList<TimelineEntry> entries, IReadOnlyList<LedgerPosting> postings)
    {
        var name = PublicId.Format(PublicId.PaymentRequest, request.Id);
        if (TimelineChain.FindBreak(request, entries) is { } sequence)
        {
            yield return new BookFault("TimelineEntries", $"{name}, entry {sequence}: changed, missing or moved");
            yield break;
        }

        var due = entries.SelectMany(entry => LedgerPosting.Of(entry, request.CurrencyCode)).Select(Mark).ToHashSet();
        var there = postings.Select(Mark).ToHashSet();
        foreach (var mark in due.Except(there))
        {
            yield return new BookFault("LedgerPostings", $"{name}, entry {mark.Sequence}: the posting to {mark.Account} is missing or was changed");
        }

        foreach (var mark in there.Except(due))
        {
            yield return new BookFault("LedgerPostings", $"{name}, entry {mark.Sequence}: the posting to {mark.Account} belongs to no entry");
        }

        var told = TimelineStatus.Of(entries);
        if ((told.Status, told.Paid, told.Refunded) != (request.Status, request.AmountPaid, request.AmountRefunded))
        {
            yield return new BookFault("PaymentRequests", $"{name}: shows {request.Status}, {request.AmountPaid} paid and {request.AmountRefunded} refunded; its timeline says {told.Status}, {told.Paid} and {told.Refunded}");
        }

        var paid = -postings.Where(posting => posting.Account == LedgerAccount.Claims).Sum(posting => posting.Amount);
        if (paid != request.AmountPaid)
        {
            yield return new BookFault("PaymentRequests", $"{name}: shows {request.AmountPaid} paid, the ledger has {paid}");
        }
    }

    private static (int Sequence, LedgerAccount Account, long Amount, string Currency) Mark(LedgerPosting posting) => (posting.Sequence, posting.Account, posting.Amount, posting.CurrencyCode);
}
