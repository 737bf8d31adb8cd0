using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;

namespace PaymentPortal.Brands;

/// <summary>Brands for units of work that only read them. What a brand says and shows is long and seldom changes, so it is kept; whether it still holds is looked up each time.</summary>
public sealed class BrandsAtHand
{
    private readonly ConcurrentDictionary<Guid, Brand> kept = new();

    // Of this instance and not static: a compiled query belongs to the model of one kind of database.
    private readonly Func<PaymentPortalDbContext, Task<Mark?>> standard = EF.CompileAsyncQuery((PaymentPortalDbContext db) =>
        db.Brands.Where(brand => brand.IsDefault).Select(brand => new Mark(brand.Id, brand.Version, brand.UpdatedAt)).SingleOrDefault());

    private readonly Func<PaymentPortalDbContext, string, Task<Mark?>> named = EF.CompileAsyncQuery((PaymentPortalDbContext db, string key) =>
        db.Brands.Where(brand => brand.Key == key).Select(brand => new Mark(brand.Id, brand.Version, brand.UpdatedAt)).SingleOrDefault());

    private readonly Func<PaymentPortalDbContext, Guid, Task<Mark?>> known = EF.CompileAsyncQuery((PaymentPortalDbContext db, Guid id) =>
        db.Brands.Where(brand => brand.Id == id).Select(brand => new Mark(brand.Id, brand.Version, brand.UpdatedAt)).SingleOrDefault());

    private readonly Func<PaymentPortalDbContext, Guid, Mark?> now = EF.CompileQuery((PaymentPortalDbContext db, Guid id) =>
        db.Brands.Where(brand => brand.Id == id).Select(brand => new Mark(brand.Id, brand.Version, brand.UpdatedAt)).SingleOrDefault());

    /// <summary>The brand of a request, by its id.</summary>
    public async Task<Brand> Find(PaymentPortalDbContext db, Guid id, CancellationToken cancel) =>
        await Keep(db, await known(db, id), cancel) ?? throw new InvalidOperationException("A brand with requests is never deleted.");

    /// <summary>The brand of this id, for what follows from an event while it is being saved. It is shared: nobody changes it.</summary>
    public Brand Find(PaymentPortalDbContext db, Guid id)
    {
        var mark = now(db, id) ?? throw new InvalidOperationException("A payment request has lost its brand.");
        return kept.TryGetValue(id, out var atHand) && atHand.Version == mark.Version && atHand.UpdatedAt == mark.UpdatedAt
            ? atHand
            : kept[id] = db.Brands.AsNoTracking().Single(brand => brand.Id == id);
    }

    /// <summary>The brand of this key as it stands in the transaction of a unit of the write door; without a key the default one; null when there is none. It is shared: nobody changes it.</summary>
    public async Task<Brand?> Find(PaymentPortalDbContext db, string? key, CancellationToken cancel) => await Keep(db, await (key is null ? standard(db) : named(db, key)), cancel);

    private async Task<Brand?> Keep(PaymentPortalDbContext db, Mark? mark, CancellationToken cancel)
    {
        if (mark is null)
        {
            return null;
        }

        if (kept.TryGetValue(mark.Id, out var atHand) && atHand.Version == mark.Version && atHand.UpdatedAt == mark.UpdatedAt)
        {
            return atHand;
        }

        var brand = await db.Brands.AsNoTracking().SingleAsync(brand => brand.Id == mark.Id, cancel);
        kept[brand.Id] = brand;
        return brand;
    }

    /// <summary>The moment stands beside the version because a version that was rolled back can come again with other words.</summary>
    private sealed record Mark(Guid Id, int Version, DateTimeOffset UpdatedAt);
}
