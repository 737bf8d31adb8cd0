using Microsoft.EntityFrameworkCore;
using PaymentPortal.Brands;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Providers;
using PaymentPortal.Providers.Methods;

namespace PaymentPortal.Payments;

/// <summary>What a payer may choose now: the brand's methods in its order, narrowed by the request, the amount and what is switched on.</summary>
public sealed class OfferedMethods(ProviderCatalog providers)
{
    /// <summary>All offered methods, the preferred one first.</summary>
    public async Task<IReadOnlyList<PaymentMethod>> List(PaymentPortalDbContext db, PaymentRequest request, Brand brand, CancellationToken cancel) =>
        Narrow(await db.PaymentMethods.AsNoTracking().ToListAsync(cancel), request, brand);

    /// <summary>The offered method of this key; the key of an ended method finds its successor. Null when it is not offered.</summary>
    public async Task<PaymentMethod?> Find(PaymentPortalDbContext db, PaymentRequest request, Brand brand, string key, CancellationToken cancel)
    {
        var all = await db.PaymentMethods.AsNoTracking().ToListAsync(cancel);
        var living = Living(all, key);
        return Narrow(all, request, brand).FirstOrDefault(method => method.Key == living);
    }

    private List<PaymentMethod> Narrow(List<PaymentMethod> all, PaymentRequest request, Brand brand)
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
                .Where(method => Carries(method, request) && IsServed(method, brand)),
        ];
    }

    /// <summary>Of an open amount a method has to carry some of what can be chosen. Nobody tells the payer's bank what was chosen, so that is not paid by a transfer of one's own.</summary>
    private static bool Carries(PaymentMethod method, PaymentRequest request) =>
        request.AmountScheme is null ? method.Carries(request.AmountDue)
        : method.Provider != PaymentMethod.NoProvider && method.CarriesSome(request.Asked.From, request.Asked.To);

    private bool IsServed(PaymentMethod method, Brand brand) =>
        method.Provider == PaymentMethod.NoProvider ? brand.Face.Iban.Length > 0 : providers.Find(method.Provider) is not null;

    private static string Living(List<PaymentMethod> all, string key) => all.Find(method => method.Key == key) is { IsRetired: true, Successor: { } successor } ? successor : key;
}
