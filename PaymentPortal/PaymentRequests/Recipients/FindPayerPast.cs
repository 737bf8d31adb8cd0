using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Recipients;

/// <summary>What was asked of a payer before, as far as it makes a second look worth while: the same amount just now, or never anything near this amount.</summary>
public sealed class FindPayerPast(IDbContextFactory<PaymentPortalDbContext> contexts, TimeProvider clock)
{
    /// <summary>How long the same amount from the same payer counts as a possible slip.</summary>
    public static readonly TimeSpan JustNow = TimeSpan.FromMinutes(10);

    /// <summary>So many times the payer's mean is unusual.</summary>
    public const int Unusual = 10;

    private const int Remembered = 50;

    /// <param name="recipient">Who is to pay.</param>
    /// <param name="amount">What is to be asked.</param>
    /// <param name="except">A request that is being edited, which is no past.</param>
    public async Task<PayerPast> Run(Recipient recipient, Money amount, Guid? except, CancellationToken cancel)
    {
        if (KnownPayer.KeyOf(recipient) is not { } key)
        {
            return PayerPast.Nothing;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        var currency = amount.Currency.Code;
        var past = await db.PaymentRequests.AsNoTracking()
            .Where(request => request.PayerKey == key && request.CurrencyCode == currency && request.SentAt != null && request.Id != except)
            .OrderByDescending(request => request.UpdatedAt)
            .Take(Remembered)
            .Select(request => new { request.Id, request.AmountValue, request.SentAt, request.Status })
            .ToListAsync(cancel);
        var since = clock.GetUtcNow() - JustNow;
        var twin = past.Find(request => request.AmountValue == amount.Value && request.SentAt > since && request.Status != PaymentRequestStatus.Cancelled);
        var mean = past.Count == 0 ? 0 : (long)past.Average(request => (decimal)request.AmountValue);
        return new PayerPast(twin?.Id, twin?.SentAt, past.Count > 0 && amount.Value / Unusual >= mean && mean > 0 ? new Money(mean, amount.Currency) : null);
    }

    /// <summary>What the payer was asked to pay for last; null when never. Most pay for the same again.</summary>
    public async Task<string?> LastDescription(Recipient recipient, CancellationToken cancel)
    {
        if (KnownPayer.KeyOf(recipient) is not { } key)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.PaymentRequests.AsNoTracking()
            .Where(request => request.PayerKey == key && request.SentAt != null)
            .OrderByDescending(request => request.Id)
            .Select(request => request.Description)
            .FirstOrDefaultAsync(cancel);
    }
}
