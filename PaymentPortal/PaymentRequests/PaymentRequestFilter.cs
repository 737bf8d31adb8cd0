using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
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

    public DateTimeOffset? UpdatedFrom { get; init; }

    /// <summary>Minor units, whatever the currency.</summary>
    public long? AmountFrom { get; init; }

    public long? AmountTo { get; init; }

    /// <summary>Unpaid and due before this day.</summary>
    public DateOnly? DueBefore { get; init; }

    /// <summary>Unpaid and expiring from now to this moment.</summary>
    public DateTimeOffset? ExpiresBefore { get; init; }

    /// <summary>Only those whose last message did not arrive.</summary>
    public bool Undelivered { get; init; }

    /// <summary>The page after (older than) this row.</summary>
    public ListCursor? After { get; init; }

    /// <summary>The page before (newer than) this row.</summary>
    public ListCursor? Before { get; init; }

    internal IQueryable<PaymentRequest> Apply(PaymentPortalDbContext db, DateTimeOffset now)
    {
        var requests = Search(db, db.PaymentRequests.AsNoTracking());
        if (Statuses.Count > 0)
        {
            requests = requests.Where(request => Statuses.Contains(request.Status));
        }

        requests = BrandId is { } brandId ? requests.Where(request => request.BrandId == brandId) : requests;
        requests = CreatedById is { } createdBy ? requests.Where(request => request.CreatedById == createdBy) : requests;
        requests = CreatedFrom is { } createdFrom ? requests.Where(request => request.CreatedAt >= createdFrom) : requests;
        requests = UpdatedFrom is { } updatedFrom ? requests.Where(request => request.UpdatedAt >= updatedFrom) : requests;
        requests = AmountFrom is { } amountFrom ? requests.Where(request => request.AmountValue >= amountFrom) : requests;
        requests = AmountTo is { } amountTo ? requests.Where(request => request.AmountValue <= amountTo) : requests;
        requests = DueBefore is { } dueBefore ? Unpaid(requests).Where(request => request.DueDate < dueBefore) : requests;
        requests = ExpiresBefore is { } expiresBefore ? Unpaid(requests).Where(request => request.ExpiresAt > now && request.ExpiresAt <= expiresBefore) : requests;
        return Undelivered ? requests.Where(request => db.RequestProgress.Any(progress => progress.PaymentRequestId == request.Id && progress.UndeliveredCode != null)) : requests;
    }

    private static IQueryable<PaymentRequest> Unpaid(IQueryable<PaymentRequest> requests) =>
        requests.Where(request => request.Status == PaymentRequestStatus.Open || request.Status == PaymentRequestStatus.PartiallyPaid);

    private IQueryable<PaymentRequest> Search(PaymentPortalDbContext db, IQueryable<PaymentRequest> requests)
    {
        if (AmountText.TryParse(Text, Culture, Currency.Eur, out var amount, out _) && !string.IsNullOrWhiteSpace(Text))
        {
            var terms = SearchTerms.Asked(Text);
            var term = terms.Count == 0 ? "" : terms[0];
            var end = term + '\uffff';
#pragma warning disable CA1309 // Runs in the database, whose columns compare by bytes.
            return requests.Where(request => request.AmountValue == amount.Value
                || (term != "" && db.RequestTerms.Any(known => known.PaymentRequestId == request.Id && string.Compare(known.Term, term) >= 0 && string.Compare(known.Term, end) < 0)));
        }

        foreach (var term in SearchTerms.Asked(Text))
        {
            var end = term + '\uffff';
            requests = requests.Where(request => db.RequestTerms.Any(known => known.PaymentRequestId == request.Id && string.Compare(known.Term, term) >= 0 && string.Compare(known.Term, end) < 0));
#pragma warning restore CA1309
        }

        return requests;
    }
}

/// <summary>A place in a list: the row's sort key.</summary>
public sealed record ListCursor(DateTimeOffset UpdatedAt, Guid Id)
{
    /// <summary>For addresses: opaque, short.</summary>
    public override string ToString() => $"{UpdatedAt.UtcTicks:x}-{PublicId.Format(PublicId.PaymentRequest, Id)}";

    /// <summary>Reads a cursor from an address; null when it is none.</summary>
    public static ListCursor? Parse(string? text)
    {
        var dash = text?.IndexOf('-', StringComparison.Ordinal) ?? -1;
        return dash > 0 && long.TryParse(text.AsSpan(0, dash), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var ticks)
            && ticks >= 0 && ticks <= DateTimeOffset.MaxValue.UtcTicks && PublicId.TryParse(PublicId.PaymentRequest, text![(dash + 1)..], out var id)
            ? new ListCursor(new DateTimeOffset(ticks, TimeSpan.Zero), id)
            : null;
    }
}
