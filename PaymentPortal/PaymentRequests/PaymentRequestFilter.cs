using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests.Progress;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests;

/// <summary>What a list shows. All conditions hold together.</summary>
public sealed record PaymentRequestFilter
{
    /// <summary>Name, e-mail, telephone, reference, customer number or amount, as somebody types it.</summary>
    public string? Text { get; init; }

    /// <summary>The culture that an amount in <see cref="Text"/> is read in.</summary>
    public CultureInfo Culture { get; init; } = CultureInfo.InvariantCulture;

    /// <summary>Any of these; empty for all.</summary>
    public IReadOnlyList<PaymentRequestStatus> Statuses { get; init; } = [];

    public Guid? BrandId { get; init; }

    public Guid? CreatedById { get; init; }

    public DateTimeOffset? CreatedFrom { get; init; }

    /// <summary>Created before this moment.</summary>
    public DateTimeOffset? CreatedTo { get; init; }

    /// <summary>With a payment that came from this moment on.</summary>
    public DateTimeOffset? PaidFrom { get; init; }

    /// <summary>With a payment that came before this moment.</summary>
    public DateTimeOffset? PaidTo { get; init; }

    /// <summary>Only those that have come so far.</summary>
    public StationReached? Reached { get; init; }

    /// <summary>Only those with money that was not due, for this reason.</summary>
    public string? Surplus { get; init; }

    public string? CurrencyCode { get; init; }

    public DateTimeOffset? UpdatedFrom { get; init; }

    /// <summary>Minor units, whatever the currency.</summary>
    public long? AmountFrom { get; init; }

    public long? AmountTo { get; init; }

    /// <summary>Unpaid and due before this day.</summary>
    public DateOnly? DueBefore { get; init; }

    /// <summary>Unpaid and expiring from now to this moment.</summary>
    public DateTimeOffset? ExpiresBefore { get; init; }

    /// <summary>Only those payable whose last message did not arrive.</summary>
    public bool Undelivered { get; init; }

    /// <summary>With exactly this reference.</summary>
    public string? Reference { get; init; }

    /// <summary>With exactly this mail address, normalised.</summary>
    public string? Email { get; init; }

    /// <summary>With exactly this telephone number, E.164.</summary>
    public string? Phone { get; init; }

    /// <summary>With exactly this customer number.</summary>
    public string? CustomerNumber { get; init; }

    /// <summary>The page after (older than) this row.</summary>
    public ListCursor? After { get; init; }

    /// <summary>The page before (newer than) this row.</summary>
    public ListCursor? Before { get; init; }

    internal IQueryable<PaymentRequest> Apply(PaymentPortalDbContext db, DateTimeOffset now)
    {
        var requests = Exactly(db, Search(db, db.PaymentRequests.AsNoTracking()));
        if (Statuses.Count > 0)
        {
            requests = requests.Where(request => Statuses.Contains(request.Status));
        }

        requests = BrandId is { } brandId ? requests.Where(request => request.BrandId == brandId) : requests;
        requests = CreatedById is { } createdBy ? requests.Where(request => request.CreatedById == createdBy) : requests;
        requests = CreatedFrom is { } createdFrom ? requests.Where(request => request.CreatedAt >= createdFrom) : requests;
        requests = CreatedTo is { } createdTo ? requests.Where(request => request.CreatedAt < createdTo) : requests;
        requests = UpdatedFrom is { } updatedFrom ? requests.Where(request => request.UpdatedAt >= updatedFrom) : requests;
        requests = CurrencyCode is { } currency ? requests.Where(request => request.CurrencyCode == currency) : requests;
        requests = AmountFrom is { } amountFrom ? requests.Where(request => request.AmountValue >= amountFrom) : requests;
        requests = AmountTo is { } amountTo ? requests.Where(request => request.AmountValue <= amountTo) : requests;
        requests = DueBefore is { } dueBefore ? Unpaid(requests).Where(request => request.DueDate < dueBefore) : requests;
        requests = ExpiresBefore is { } expiresBefore ? Unpaid(requests).Where(request => request.ExpiresAt > now && request.ExpiresAt <= expiresBefore) : requests;
        requests = PaidFrom is null && PaidTo is null ? requests : Paid(db, requests);
        requests = Reached is { } station ? StationConditions.Reached(db, requests, station) : requests;
        requests = Surplus is { } reason ? requests.Where(request => db.RequestProgress.Where(progress => progress.SurplusReason == reason).Select(progress => progress.PaymentRequestId).Contains(request.Id)) : requests;
        return Undelivered ? Unpaid(requests).Where(request => db.RequestProgress.Where(progress => progress.UndeliveredCode != null).Select(progress => progress.PaymentRequestId).Contains(request.Id)) : requests;
    }

    private IQueryable<PaymentRequest> Paid(PaymentPortalDbContext db, IQueryable<PaymentRequest> requests)
    {
        var payments = db.Payments.AsQueryable();
        payments = PaidFrom is { } from ? payments.Where(payment => payment.ReceivedAt >= from) : payments;
        payments = PaidTo is { } to ? payments.Where(payment => payment.ReceivedAt < to) : payments;
        return requests.Where(request => payments.Select(payment => payment.PaymentRequestId).Contains(request.Id));
    }

    private static IQueryable<PaymentRequest> Unpaid(IQueryable<PaymentRequest> requests) =>
        requests.Where(request => request.Status == PaymentRequestStatus.Open || request.Status == PaymentRequestStatus.PartiallyPaid);

    private IQueryable<PaymentRequest> Search(PaymentPortalDbContext db, IQueryable<PaymentRequest> requests)
    {
        if (string.IsNullOrWhiteSpace(Text))
        {
            return requests;
        }

        var terms = SearchTerms.Asked(Text);
        if (terms.Count > 0 && AmountText.TryParse(Text, Culture, Currency.Eur, out var amount, out _))
        {
            // "129,50" may be an amount or the beginning of a number.
            var numbered = WithTerm(db, terms[0]);
            return requests.Where(request => request.AmountValue == amount.Value || numbered.Contains(request.Id));
        }

        // Signs without a letter or digit find nothing rather than everything.
        return terms.Count == 0
            ? requests.Where(request => false)
            : terms.Select(term => WithTerm(db, term)).Aggregate(requests, (found, ids) => found.Where(request => ids.Contains(request.Id)));
    }

    /// <summary>The words of the search narrow it down by an index; the columns themselves decide.</summary>
    private IQueryable<PaymentRequest> Exactly(PaymentPortalDbContext db, IQueryable<PaymentRequest> requests)
    {
        foreach (var term in new[] { Reference, Email, Phone, CustomerNumber }.SelectMany(text => SearchTerms.Asked(text).Take(1)))
        {
            var ids = WithTerm(db, term);
            requests = requests.Where(request => ids.Contains(request.Id));
        }

        requests = Reference is { } reference ? requests.Where(request => request.Reference == reference) : requests;
        requests = Email is { } email ? requests.Where(request => request.Recipient.Email == email) : requests;
        requests = Phone is { } phone ? requests.Where(request => request.Recipient.Phone == phone) : requests;
        return CustomerNumber is { } number ? requests.Where(request => request.Recipient.CustomerNumber == number) : requests;
    }

    private static IQueryable<Guid> WithTerm(PaymentPortalDbContext db, string term)
    {
        var end = term + SearchTerms.AfterAll;
#pragma warning disable CA1309 // Runs in the database, whose columns compare by bytes.
        return db.RequestTerms.Where(known => string.Compare(known.Term, term) >= 0 && string.Compare(known.Term, end) < 0).Select(known => known.PaymentRequestId);
#pragma warning restore CA1309
    }
}
