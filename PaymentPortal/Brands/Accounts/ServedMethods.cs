using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Providers;
using PaymentPortal.Providers.Accounts;
using PaymentPortal.Providers.Methods;

namespace PaymentPortal.Brands.Accounts;

/// <summary>Says which methods somebody carries out for a brand, whatever the amount: its accounts, or, for a brand without any, the providers that need none.</summary>
public sealed class ServedMethods(ProviderCatalog providers)
{
    public async Task<IReadOnlyList<PaymentMethod>> Of(PaymentPortalDbContext db, Guid brandId, IReadOnlyList<PaymentMethod> methods, CancellationToken cancel)
    {
        var accounts = await db.Set<ProviderAccount>().AsNoTracking().Where(account => account.BrandId == brandId && account.IsOn).ToListAsync(cancel);
        return [.. methods.Where(method => accounts.Count == 0
            ? providers.Find(method.Provider) is not null
            : accounts.Exists(account => account.IsOffered && account.Methods.Any(offer => offer.Method == method.Key)))];
    }
}
