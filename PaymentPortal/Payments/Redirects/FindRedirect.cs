using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests.Links;

namespace PaymentPortal.Payments.Redirects;

/// <summary>Finds the redirect of a ticket; looking uses nothing up.</summary>
public sealed class FindRedirect(IDbContextFactory<PaymentPortalDbContext> contexts, LinkTokens tokens, TimeProvider clock)
{
    /// <summary>The redirect while it can start a payment of this request; null otherwise.</summary>
    public async Task<PaymentRedirect?> Run(Guid paymentRequestId, string ticket, CancellationToken cancel)
    {
        if (!LinkTokens.LooksLikeOne(ticket))
        {
            return null;
        }

        var hash = tokens.HashOf(ticket);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Set<PaymentRedirect>().AsNoTracking().SingleOrDefaultAsync(redirect => redirect.TicketHash == hash, cancel) is { } found
            && found.PaymentRequestId == paymentRequestId && found.IsOpen(clock.GetUtcNow()) ? found : null;
    }
}
