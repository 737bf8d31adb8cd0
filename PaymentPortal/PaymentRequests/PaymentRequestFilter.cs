using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests.Progress;
using PaymentPortal.PaymentRequests.Search;
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

    /// <summary>All that fulfil it.</summary>
    /// <param name="db">The database.</param>
    /// <param name="now">The moment that expiry is held against.</param>
    internal IQueryable<PaymentRequest> Apply(PaymentPortalDbContext db, DateTimeOffset now) => AnyOf(db, Conditions(db, now, Statuses), WordConditions.Among);

    /// <summary>Those of some requests that fulfil it.</summary>
    internal IQueryable<PaymentRequest> Apply(PaymentPortalDbContext db, DateTimeOffset now, IReadOnlyCollection<Guid> among) =>
        AnyOf(db, Conditions(db, now, Statuses).Where(request => among.Contains(request.Id)), WordConditions.Having);

    /// <summary>Filters that each ask for one status and one meaning of the text; what fulfils any of them fulfils this one, and some requests may fulfil two.</summary>
    internal IEnumerable<FilterPart> Parts(PaymentPortalDbContext db, DateTimeOffset now) =>
        from words in Meanings()
        from statuses in Statuses.Count > 1 ? Statuses.Distinct().Select(status => (IReadOnlyList<PaymentRequestStatus>)[status]) : [Statuses]
        select new FilterPart(Conditions(db, now, statuses), words);

    private IQueryable<PaymentRequest> AnyOf(PaymentPortalDbContext db, IQueryable<PaymentRequest> requests, Func<IQueryable<PaymentRequest>, PaymentPortalDbContext, IReadOnlyList<TermRange>, IQueryable<PaymentRequest>> with)
    {
        var meanings = Meanings();
        return meanings.Count == 0 ? requests.Where(request => false) : meanings.Select(words => with(requests, db, words)).Aggregate((one, other) => one.Union(other));
    }

    private IQueryable<PaymentRequest> Conditions(PaymentPortalDbContext db, DateTimeOffset now, IReadOnlyList<PaymentRequestStatus> statuses)
    {
        var requests = Exactly(db.PaymentRequests.AsNoTracking());
        requests = statuses switch
        {
            [] => requests,
            [var status] => requests.Where(request => request.Status == status),
            _ => requests.Where(request => statuses.Contains(request.Status)),
        };
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

    /// <summary>What the text may mean, each as words that must all be found: "129,50" is an amount or the beginning of a number. None, when it can mean nothing.</summary>
    private IReadOnlyList<IReadOnlyList<TermRange>> Meanings()
    {
        IReadOnlyList<TermRange> exact = [.. new[] { Reference, Email, Phone, CustomerNumber }.SelectMany(text => SearchTerms.Asked(text).Take(1)).Select(TermRange.Beginning)];
        if (string.IsNullOrWhiteSpace(Text))
        {
            return [exact];
        }

        var words = SearchTerms.Asked(Text);

        // Signs without a letter or digit find nothing rather than everything.
        return words.Count == 0 ? []
            : AmountText.TryParse(Text, Culture, Currency.Eur, out var amount, out _) ? [[TermRange.Of(amount.Value), .. exact], [TermRange.Beginning(words[0]), .. exact]]
            : [[.. words.Select(TermRange.Beginning), .. exact]];
    }

    /// <summary>The words of these narrow the search down; the columns themselves decide.</summary>
    private IQueryable<PaymentRequest> Exactly(IQueryable<PaymentRequest> requests)
    {
        requests = Reference is { } reference ? requests.Where(request => request.Reference == reference) : requests;
        requests = Email is { } email ? requests.Where(request => request.Recipient.Email == email) : requests;
        requests = Phone is { } phone ? requests.Where(request => request.Recipient.Phone == phone) : requests;
        return CustomerNumber is { } number ? requests.Where(request => request.Recipient.CustomerNumber == number) : requests;
    }
}
