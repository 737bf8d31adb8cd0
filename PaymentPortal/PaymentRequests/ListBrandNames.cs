using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;

namespace PaymentPortal.PaymentRequests;

/// <summary>The brands that lists and figures can be narrowed to, the default brand first.</summary>
public sealed class ListBrandNames(IDbContextFactory<PaymentPortalDbContext> contexts)
{
    public async Task<IReadOnlyList<BrandName>> Run(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var brands = await db.Brands.AsNoTracking().Select(brand => new { brand.Id, brand.Key, brand.IsDefault, brand.Face }).ToListAsync(cancel);
        return
        [
            .. brands.OrderByDescending(brand => brand.IsDefault).ThenBy(brand => brand.Face.DisplayName, StringComparer.CurrentCulture)
                .Select(brand => new BrandName(brand.Id, brand.Key, brand.Face.DisplayName, brand.Face.Currency, TimeZoneInfo.FindSystemTimeZoneById(brand.Face.TimeZoneId))),
        ];
    }
}

/// <summary>A brand as lists need it.</summary>
/// <param name="CurrencyCode">Its main currency.</param>
/// <param name="Zone">Where its days begin and end.</param>
public sealed record BrandName(Guid Id, string Key, string Name, string CurrencyCode, TimeZoneInfo Zone);
