using Microsoft.EntityFrameworkCore;
using PaymentPortal.Brands;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Providers;
using PaymentPortal.Providers.Accounts;
using PaymentPortal.Providers.Methods;

namespace PaymentPortal.Payments;

/// <summary>What a payer may choose now: the brand's methods in its order, narrowed by the request, the amount and what the brand's accounts at providers carry.
/// Where several accounts carry a method, the brand's first one does. A brand with an account of its own is not served by the test provider any more.</summary>
public sealed class OfferedMethods(ProviderCatalog providers)
{
    /// <summary>All offered methods, the preferred one first.</summary>
    public async Task<IReadOnlyList<OfferedMethod>> List(PaymentPortalDbContext db, PaymentRequest request, Brand brand, CancellationToken cancel) =>
        Narrow(await db.PaymentMethods.AsNoTracking().ToListAsync(cancel), await Accounts(db, brand, cancel), request, brand);

    /// <summary>The offered method of this key; the key of an ended method finds its successor. Null when it is not offered.</summary>
    public async Task<OfferedMethod?> Find(PaymentPortalDbContext db, PaymentRequest request, Brand brand, string key, CancellationToken cancel)
    {
        var all = await db.PaymentMethods.AsNoTracking().ToListAsync(cancel);
        var living = Living(all, key);
        return Narrow(all, await Accounts(db, brand, cancel), request, brand).FirstOrDefault(method => method.Key == living);
    }

    private static Task<List<ProviderAccount>> Accounts(PaymentPortalDbContext db, Brand brand, CancellationToken cancel) =>
        db.Set<ProviderAccount>().AsNoTracking().Where(account => account.BrandId == brand.Id && account.IsOn).OrderBy(account => account.Position).ToListAsync(cancel);

    private List<OfferedMethod> Narrow(List<PaymentMethod> all, List<ProviderAccount> accounts, PaymentRequest request, Brand brand)
    {
        var wanted = request.Methods.Select(key => Living(all, key)).ToHashSet();
        return
        [
            .. brand.Face.Methods
                .Select(key => Living(all, key))
                .Distinct()
                .Where(key => wanted.Count == 0 || wanted.Contains(key))
                .Select(key => all.Find(method => method.Key == key))
                .OfType<PaymentMethod>()
                .Where(method => Carries(method, request))
                .Select(method => Serve(method, accounts, request, brand))
                .OfType<OfferedMethod>(),
        ];
    }

    /// <summary>Of an open amount a method has to carry some of what can be chosen. Nobody tells the payer's bank what was chosen, so that is not paid by a transfer of one's own.</summary>
    private static bool Carries(PaymentMethod method, PaymentRequest request) =>
        request.AmountScheme is null ? method.Carries(request.AmountDue)
        : method.Provider != PaymentMethod.NoProvider && method.CarriesSome(request.Asked.From, request.Asked.To);

    /// <summary>Who carries a method out; null when nobody does.</summary>
    private OfferedMethod? Serve(PaymentMethod method, List<ProviderAccount> accounts, PaymentRequest request, Brand brand)
    {
        if (method.Provider == PaymentMethod.NoProvider)
        {
            return brand.Face.AccountIn(request.CurrencyCode).Length > 0 ? new OfferedMethod(method) : null;
        }

        var asked = request.Asked;
        return accounts.Count == 0
            ? providers.Find(method.Provider) is null ? null : new OfferedMethod(method)
            : accounts.Find(account => account.IsOffered && providers.FindConnectable(account.Provider) is not null && account.Carries(method.Key, asked.From, asked.To)) is { } account
                ? new OfferedMethod(method, account) : null;
    }

    private static string Living(List<PaymentMethod> all, string key) => all.Find(method => method.Key == key) is { IsRetired: true, Successor: { } successor } ? successor : key;
}
