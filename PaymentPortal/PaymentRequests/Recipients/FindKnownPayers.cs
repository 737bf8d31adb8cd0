using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Recipients;

/// <summary>Finds payers while somebody types a name, number, address or reference, the one asked last first.</summary>
public sealed class FindKnownPayers(IDbContextFactory<PaymentPortalDbContext> contexts)
{
    public const int Most = 8;

    /// <summary>The best hits; without text, the last payers.</summary>
    public async Task<IReadOnlyList<KnownPayerHit>> Run(string? text, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var payers = db.KnownPayers.AsNoTracking();
        foreach (var term in SearchTerms.Asked(text))
        {
            var end = term + SearchTerms.AfterAll;
#pragma warning disable CA1309 // Runs in the database, whose columns compare by bytes.
            payers = payers.Where(payer => db.KnownPayerTerms.Where(known => string.Compare(known.Term, term) >= 0 && string.Compare(known.Term, end) < 0).Select(known => known.KnownPayerId).Contains(payer.Id));
#pragma warning restore CA1309
        }

        var hits = await payers.OrderByDescending(payer => payer.LastUsedAt).Take(Most).ToListAsync(cancel);
        var keys = hits.Select(hit => hit.Key).ToList();
        var open = await db.PaymentRequests.AsNoTracking()
            .Where(request => keys.Contains(request.PayerKey!)
                && (request.Status == PaymentRequestStatus.Draft || request.Status == PaymentRequestStatus.Open || request.Status == PaymentRequestStatus.PartiallyPaid))
            .OrderByDescending(request => request.UpdatedAt)
            .Take(Most * 5)
            .Select(request => new OpenItem(
                request.Id, request.PayerKey!, request.Status, request.Reference, request.Description, request.CeilingValue == null ? request.AmountValue - request.AmountPaid : request.AmountPaid > 0 ? 0 : request.AmountValue, request.CurrencyCode, request.DueDate, request.SentAt))
            .ToListAsync(cancel);
        return [.. hits.Select(hit => new KnownPayerHit(hit.Id, hit.Recipient, [.. open.Where(item => item.PayerKey == hit.Key)]))];
    }
}

/// <summary>A payer and what is open between them and us.</summary>
public sealed record KnownPayerHit(Guid Id, Recipient Recipient, IReadOnlyList<OpenItem> OpenItems);

/// <summary>A request that is not settled: a draft that could be sent, or one that was sent.</summary>
/// <param name="Due">Minor units left to pay.</param>
public sealed record OpenItem(Guid Id, string PayerKey, PaymentRequestStatus Status, string Reference, string Description, long Due, string CurrencyCode, DateOnly? DueDate, DateTimeOffset? SentAt)
{
    public Money Amount => Money.Of(Due, CurrencyCode);
}
