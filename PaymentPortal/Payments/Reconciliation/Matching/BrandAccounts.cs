using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;

namespace PaymentPortal.Payments.Reconciliation.Matching;

/// <summary>Which brands receive money on which account; several may share one.</summary>
internal sealed class BrandAccounts
{
    private readonly ILookup<string, Guid> brands;

    private BrandAccounts(IEnumerable<(string Iban, Guid Brand)> accounts) => brands = accounts.Where(account => account.Iban.Length > 0).ToLookup(account => account.Iban, account => account.Brand);

    /// <summary>The only account that there is; null when there are several or none.</summary>
    public string? Only => brands.Count == 1 ? brands.Single().Key : null;

    /// <summary>Every account.</summary>
    public IEnumerable<string> All => brands.Select(account => account.Key).Order(StringComparer.Ordinal);

    /// <summary>The brands of an account; none when it is no brand's.</summary>
    public IReadOnlySet<Guid> Of(string account) => brands[account].ToHashSet();

    public static async Task<BrandAccounts> Read(PaymentPortalDbContext db, CancellationToken cancel) =>
        new((await db.Brands.AsNoTracking().ToListAsync(cancel)).SelectMany(brand => new[] { (brand.Face.Iban, brand.Id), (brand.Face.ChfIban, brand.Id) }));
}
