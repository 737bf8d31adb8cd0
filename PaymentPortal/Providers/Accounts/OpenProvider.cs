using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;

namespace PaymentPortal.Providers.Accounts;

/// <summary>Opens the line to a provider as a row names it: by its key alone, or with the credentials of a brand's account.</summary>
public sealed class OpenProvider(IDbContextFactory<PaymentPortalDbContext> contexts, ProviderCatalog providers, Seal seal)
{
    /// <summary>The provider; null when it is not switched on, or its credentials cannot be opened.</summary>
    public async ValueTask<IPaymentProvider?> Run(ProviderAtHand at, CancellationToken cancel)
    {
        if (at.AccountId is not { } id)
        {
            return providers.Find(at.Key);
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Set<ProviderAccount>().AsNoTracking().SingleOrDefaultAsync(account => account.Id == id && account.Provider == at.Key, cancel) is { } account ? Of(account) : null;
    }

    /// <summary>The provider as an account reaches it; null when it is not switched on, or the credentials cannot be opened.</summary>
    public IPaymentProvider? Of(ProviderAccount account) =>
        providers.FindConnectable(account.Provider) is { } provider && ProviderSecrets.TryOpen(seal, account.Id, account.Sealed) is { } secrets ? provider.Open(secrets) : null;
}
