using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Payments.Ledger;

namespace PaymentPortal.Reports.Settlement;

/// <summary>Reads the ledger's bookings of a span in the order of time, each with its payment. Everything that reports money reads here, so that all of it adds up to the same sums.
/// It goes along the index of moments a stretch at a time and keeps no more than that in memory.</summary>
public sealed class ReadBookings(IDbContextFactory<PaymentPortalDbContext> contexts)
{
    private const int Stretch = 2000;

    /// <param name="span">Which days of which brands.</param>
    /// <param name="after">The last booking read before, or null.</param>
    public IAsyncEnumerable<Booking> Run(SettlementSpan span, BookingPlace? after, CancellationToken cancel) => Run(span, after, Stretch, cancel);

    internal async IAsyncEnumerable<Booking> Run(SettlementSpan span, BookingPlace? after, int stretch, [EnumeratorCancellation] CancellationToken cancel)
    {
        while (span.Brands.Count > 0)
        {
            List<Posted> posted;
            Dictionary<Guid, Paid> payments;
            await using (var db = await contexts.CreateDbContextAsync(cancel))
            {
                posted = await Next(db, span, after).Take(stretch).ToListAsync(cancel);
                payments = await PaymentsOf(db, posted, cancel);
            }

            foreach (var booking in posted.Select(one => Shape(one, span, payments)).OfType<Booking>())
            {
                yield return booking;
            }

            if (posted.Count < stretch)
            {
                yield break;
            }

            var last = posted[^1];
            after = new BookingPlace(last.OccurredAt, last.PaymentRequestId, last.Sequence);
        }
    }

    private static IQueryable<Posted> Next(PaymentPortalDbContext db, SettlementSpan span, BookingPlace? after)
    {
        var (from, to) = (after?.OccurredAt ?? span.From, span.To);
        var postings = db.LedgerPostings.AsNoTracking().Where(posting => posting.OccurredAt >= from && posting.OccurredAt < to && posting.Account != LedgerAccount.Clearing);
        if (after is var (moment, request, sequence))
        {
            postings = postings.Where(posting => posting.OccurredAt > moment || posting.PaymentRequestId > request || (posting.PaymentRequestId == request && posting.Sequence > sequence));
        }

        var requests = db.PaymentRequests.AsNoTracking();
        if (span.Brands is [var brand])
        {
            requests = requests.Where(one => one.BrandId == brand.Id);
        }

        return
            from posting in postings
            join entry in db.TimelineEntries.AsNoTracking() on new { posting.PaymentRequestId, posting.Sequence } equals new { entry.PaymentRequestId, entry.Sequence }
            join owner in requests on posting.PaymentRequestId equals owner.Id
            orderby posting.OccurredAt, posting.PaymentRequestId, posting.Sequence
            select new Posted(posting.PaymentRequestId, posting.Sequence, posting.OccurredAt, posting.Account, posting.Amount, posting.CurrencyCode, entry.Kind, entry.Details, owner.BrandId, owner.Reference);
    }

    /// <summary>The payments that a stretch speaks of, by payment and by refund.</summary>
    private static async Task<Dictionary<Guid, Paid>> PaymentsOf(PaymentPortalDbContext db, List<Posted> posted, CancellationToken cancel)
    {
        var named = posted.Select(one => one.Payment).ToList();
        var refunds = named.Where(one => one.PaymentId is null).Select(one => one.RefundId).OfType<Guid>().ToList();
        var paymentOf = refunds.Count == 0 ? [] : await db.Refunds.AsNoTracking().Where(refund => EF.Parameter(refunds).Contains(refund.Id)).ToDictionaryAsync(refund => refund.Id, refund => refund.PaymentId, cancel);
        var ids = named.Select(one => one.PaymentId).OfType<Guid>().Concat(paymentOf.Values).Distinct().ToList();
        var found = await db.Payments.AsNoTracking().Where(payment => EF.Parameter(ids).Contains(payment.Id))
            .Select(payment => new Paid(payment.Id, payment.Provider, payment.Method)).ToDictionaryAsync(payment => payment.Id, cancel);
        foreach (var (refund, payment) in paymentOf)
        {
            if (found.TryGetValue(payment, out var paid))
            {
                found[refund] = paid;
            }
        }

        return found;
    }

    private static Booking? Shape(Posted posted, SettlementSpan span, Dictionary<Guid, Paid> payments)
    {
        if (span.Find(posted.BrandId) is not { } brand || DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(posted.OccurredAt, brand.Zone).DateTime) is var day && !span.Holds(day))
        {
            return null;
        }

        var paid = (posted.Payment.PaymentId ?? posted.Payment.RefundId) is { } id ? payments.GetValueOrDefault(id) : null;
        return new Booking
        {
            PaymentRequestId = posted.PaymentRequestId,
            Sequence = posted.Sequence,
            OccurredAt = posted.OccurredAt,
            Day = day,
            BrandId = posted.BrandId,
            Kind = Booking.KindOf(posted.Account, -posted.Amount, posted.Kind),
            Account = posted.Account,
            Value = -posted.Amount,
            CurrencyCode = posted.CurrencyCode,
            PaymentId = paid?.Id,
            Provider = paid?.Provider ?? "",
            Method = paid?.Method ?? "",
            Reference = posted.Reference,
        };
    }

    private sealed record Posted(Guid PaymentRequestId, int Sequence, DateTimeOffset OccurredAt, LedgerAccount Account, long Amount, string CurrencyCode, string Kind, string Details, Guid BrandId, string Reference)
    {
        public BookedPayment Payment { get; } = BookedPayment.Of(Details);
    }

    private sealed record Paid(Guid Id, string Provider, string Method);
}
