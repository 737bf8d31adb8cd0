using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.Brands;

/// <summary>Makes a brand as a copy of another one, so that nothing has to be typed that is the same. The first brand begins with the portal's defaults.</summary>
public sealed partial class CreateBrand(WriteDoor door, TimeProvider clock)
{
    /// <param name="key">The new brand's key.</param>
    /// <param name="displayName">Its name on the payer's page.</param>
    /// <param name="copyOf">Key of the brand that it begins as; null begins with the defaults.</param>
    /// <param name="actor">Needs <see cref="Permissions.WriteSettings"/>.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<Outcome<Brand>> Run(string key, string displayName, string? copyOf, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.WriteSettings) is { } refusal)
        {
            return refusal;
        }

        var faults = new FaultList();
        var name = faults.Text("/displayName", displayName, BrandRules.LongestDisplayName, required: true);
        var clean = PlainText.Clean(key).ToLowerInvariant();
        if (!KeyForm().IsMatch(clean))
        {
            faults.Add("/key", "not-a-key", "Small letters, digits and hyphens, at most 40, beginning with a letter.");
        }

        return faults.Any ? Refusal.OfFaults(faults.All) : await door.Write(db => Create(db, clean, name, copyOf, cancel), cancel);
    }

    private async Task<Outcome<Brand>> Create(PaymentPortalDbContext db, string key, string name, string? copyOf, CancellationToken cancel)
    {
        if (await db.Brands.AnyAsync(brand => brand.Key == key, cancel))
        {
            return Refusal.OfFaults([new Fault("/key", "taken", "There is a brand of this key already.")]);
        }

        var model = copyOf is null ? null : await db.Brands.AsNoTracking().SingleOrDefaultAsync(brand => brand.Key == copyOf, cancel);
        if (copyOf is not null && model is null)
        {
            return BrandRefusals.NotFound;
        }

        var brand = Brand.Create(key, !await db.Brands.AnyAsync(cancel), (model?.Face ?? new BrandFace()) with { DisplayName = name }, clock);
        db.Add(brand);
        return brand;
    }

    [GeneratedRegex("^[a-z]([a-z0-9-]{0,38}[a-z0-9])?$")]
    private static partial Regex KeyForm();
}
