using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.Brands;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Links;
using PaymentPortal.Payments;
using PaymentPortal.Payments.Ledger;
using PaymentPortal.Primitives;

namespace PaymentPortal.Support.Payments;

/// <summary>Requests that can be paid, and what became of them, on the services of any portal.</summary>
public static class Payables
{
    /// <summary>What is asked for where a test says nothing else: 129.50 EUR.</summary>
    public const long Amount = 12950;

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    /// <summary>A sent request of a brand of its own, payable for 30 days with every method.</summary>
    public static async Task<PaymentRequest> OpenRequestAsync(this IServiceProvider portal, long amount = Amount, string currency = "EUR", TimeSpan? payableFor = null)
    {
        var clock = portal.GetRequiredService<TimeProvider>();
        var outcome = await portal.GetRequiredService<WriteDoor>().Write<PaymentRequest>(
            async db =>
            {
                var now = clock.GetUtcNow();
                var face = new BrandFace { DisplayName = "Nordwind", LegalName = "Nordwind Versicherung AG", Methods = ["card", "paypal", "klarna", "sepaDebit", "bankTransfer"], Iban = "DE02120300000000202051", AccountHolder = "Nordwind Versicherung AG" };
                var brand = Brand.Create($"b{Ids.New(now):N}"[..20], isDefault: false, face, clock);
                var id = Ids.New(now);
                var details = new PaymentRequestDetails { Reference = "INV-2026-0042", Description = "Hausratversicherung 2026", Amount = Money.Of(amount, currency), BrandId = brand.Id, ExpiresAt = now + (payableFor ?? TimeSpan.FromDays(30)) };
                var tokens = portal.GetRequiredService<LinkTokens>();
                var request = PaymentRequest.Create(details, id, tokens.HashOf(tokens.Of(id)), null, Actor.Portal, now);
                request.Send([], Actor.Portal, now);
                db.Add(brand);
                await db.SaveChangesAsync(Cancel);
                db.Add(request);
                return request;
            },
            Cancel);
        return outcome.ValueOrDefault ?? throw new InvalidOperationException(outcome.Reason?.Code);
    }

    /// <summary>The request as it stands.</summary>
    public static Task<PaymentRequest> RequestAsync(this IServiceProvider portal, Guid id) => portal.ReadAsync(db => db.PaymentRequests.AsNoTracking().SingleAsync(request => request.Id == id, Cancel));

    /// <summary>All payments of a request, the oldest first.</summary>
    public static Task<List<Payment>> PaymentsAsync(this IServiceProvider portal, Guid requestId) =>
        portal.ReadAsync(db => db.Payments.AsNoTracking().Where(payment => payment.PaymentRequestId == requestId).OrderBy(payment => payment.Id).ToListAsync(Cancel));

    /// <summary>All attempts of a request, the oldest first.</summary>
    public static Task<List<PaymentAttempt>> AttemptsAsync(this IServiceProvider portal, Guid requestId) =>
        portal.ReadAsync(db => db.PaymentAttempts.AsNoTracking().Where(attempt => attempt.PaymentRequestId == requestId).OrderBy(attempt => attempt.StartedAt).ThenBy(attempt => attempt.Id).ToListAsync(Cancel));

    /// <summary>The kinds of a request's timeline entries, in their order.</summary>
    public static Task<List<string>> StoryAsync(this IServiceProvider portal, Guid requestId) =>
        portal.ReadAsync(db => db.TimelineEntries.AsNoTracking().Where(entry => entry.PaymentRequestId == requestId).OrderBy(entry => entry.Sequence).Select(entry => entry.Kind).ToListAsync(Cancel));

    /// <summary>What the books do not agree on; none when all is well.</summary>
    public static async Task<IReadOnlyList<BookFault>> FaultsAsync(this IServiceProvider portal)
    {
        var faults = new List<BookFault>();
        await foreach (var fault in portal.GetRequiredService<VerifyBooks>().Run(Cancel))
        {
            faults.Add(fault);
        }

        return faults;
    }

    /// <summary>Reads with a context of its own.</summary>
    public static async Task<T> ReadAsync<T>(this IServiceProvider portal, Func<PaymentPortalDbContext, Task<T>> read)
    {
        await using var db = await portal.GetRequiredService<IDbContextFactory<PaymentPortalDbContext>>().CreateDbContextAsync(Cancel);
        return await read(db);
    }
}
