using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests.Links;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;

namespace PaymentPortal.Payments;

/// <summary>Puts together what a provider is told about an attempt: the frozen amount and payee, and where payer and notifications come back to.</summary>
public sealed class ProviderOrders(IDbContextFactory<PaymentPortalDbContext> contexts, LinkTokens tokens, PublicAddress address)
{
    public async Task<ProviderOrder> For(PaymentAttempt attempt, string language, CancellationToken cancel)
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
            language,
            address.Of($"{Urls.Result(tokens.Of(request.Id))}?lang={Uri.EscapeDataString(language)}"),
            address.Of($"/providers/{attempt.Provider}/notifications"),
            request.ExpiresAt);
    }
}
