using Microsoft.EntityFrameworkCore;
using PaymentPortal.Brands;
using PaymentPortal.Data;
using PaymentPortal.Providers.Methods;

namespace PaymentPortal.PaymentRequests.Drafts;

/// <summary>What the composer can choose from: the brands, the default one first, and the methods.</summary>
public sealed class FindComposerChoices(IDbContextFactory<PaymentPortalDbContext> contexts)
{
    public async Task<ComposerChoices> Run(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var brands = await db.Brands.AsNoTracking().ToListAsync(cancel);
        return new ComposerChoices(
            [.. brands.OrderByDescending(brand => brand.IsDefault).ThenBy(brand => brand.Face.DisplayName, StringComparer.CurrentCulture)],
            (await db.PaymentMethods.AsNoTracking().ToListAsync(cancel)).ToDictionary(method => method.Key));
    }
}

/// <summary>Brands and methods as they are now.</summary>
public sealed record ComposerChoices(IReadOnlyList<Brand> Brands, IReadOnlyDictionary<string, PaymentMethod> Methods)
{
    /// <summary>The brand of a key, otherwise the default one; null while there is none.</summary>
    public Brand? BrandOf(string? key) => Brands.FirstOrDefault(brand => brand.Key == key) ?? (Brands.Count > 0 ? Brands[0] : null);

    /// <summary>The brand's methods in its order; an ended one gives way to its successor.</summary>
    public IReadOnlyList<PaymentMethod> MethodsOf(Brand brand) =>
    [
        .. brand.Face.Methods
            .Select(key => Methods.GetValueOrDefault(key) is { IsRetired: true, Successor: { } successor } ? successor : key)
            .Distinct()
            .Select(key => Methods.GetValueOrDefault(key))
            .OfType<PaymentMethod>(),
    ];
}
