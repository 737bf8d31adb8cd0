using Microsoft.EntityFrameworkCore;
using PaymentPortal.Brands;
using PaymentPortal.Data;
using PaymentPortal.Providers.Methods;

namespace PaymentPortal.Providers.Accounts;

/// <summary>Looks at the brand's accounts; only a brand without any is served by the providers that need none.</summary>
internal sealed class ServedMethods(ProviderCatalog providers) : IServedMethods
{
    public async Task<IReadOnlyList<PaymentMethod>> Of(PaymentPortalDbContext db, Guid brandId, IReadOnlyList<PaymentMethod> methods, CancellationToken cancel)
    {
        var accounts = await db.Set<ProviderAccount>().AsNoTracking().Where(account => account.BrandId == brandId && account.IsOn).ToListAsync(cancel);
        return [.. methods.Where(method => accounts.Count == 0
            ? providers.Find(method.Provider) is not null
            : accounts.Exists(account => account.IsOffered && account.Methods.Any(offer => offer.Method == method.Key)))];
    }
}
