using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests.Links;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;

namespace PaymentPortal.Payments;

/// <summary>Puts together what a provider is told about an attempt: the frozen amount and payee, and where payer and notifications come back to. Nothing in it depends on the moment,
/// because a provider takes the same order again only word for word.</summary>
public sealed class ProviderOrders(IDbContextFactory<PaymentPortalDbContext> contexts, LinkTokens tokens, PublicAddress address)
{
    /// <summary>A hosted page stays open this long at most, so that no attempt stays undecided for as long as its request may be paid.</summary>
    private static readonly TimeSpan LongestSession = TimeSpan.FromDays(1);

    public async Task<ProviderOrder> For(PaymentAttempt attempt, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var request = await db.PaymentRequests.AsNoTracking().SingleAsync(request => request.Id == attempt.PaymentRequestId, cancel);
        return new ProviderOrder(
            attempt.Id,
            attempt.Method,
            attempt.Amount,
            attempt.Payee,
            request.Reference,
            request.Description,
            attempt.Language,
            address.Of($"{Urls.Result(tokens.Of(request.Id))}?lang={Uri.EscapeDataString(attempt.Language)}"),
            address.Of(Urls.Notifications(attempt.Provider, attempt.ProviderAccountId)),
            Earlier(request.ExpiresAt, attempt.StartedAt + LongestSession));
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
