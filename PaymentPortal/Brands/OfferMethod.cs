using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.Brands;

/// <summary>Offers one more method to a brand's payers, after those that it offers already.</summary>
public sealed class OfferMethod(WriteDoor door, TimeProvider clock)
{
    private static readonly Refusal Unknown = new("method-not-found", "There is no such payment method.");

    /// <param name="key">The brand.</param>
    /// <param name="method">Key of the method; one that is offered already changes nothing.</param>
    /// <param name="actor">Needs <see cref="Permissions.WriteSettings"/>.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<Outcome<Brand>> Run(string key, string method, Actor actor, CancellationToken cancel) =>
        actor.Lacks(Permissions.WriteSettings) is { } refusal ? refusal : await door.Write<Brand>(async db =>
        {
            if (await db.Brands.SingleOrDefaultAsync(brand => brand.Key == key, cancel) is not { } brand)
            {
                return BrandRefusals.NotFound;
            }

            if (!await db.PaymentMethods.AnyAsync(known => known.Key == method && !known.IsRetired, cancel))
            {
                return Unknown;
            }

            if (!brand.Face.Methods.Contains(method))
            {
                brand.Change(brand.Face with { Methods = [.. brand.Face.Methods, method] }, clock.GetUtcNow());
            }

            return brand;
        }, cancel);
}
