using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Builders;
using PaymentPortal.Support.Databases;
using Shouldly;
using Xunit;

namespace PaymentPortal.Brands;

public sealed class BrandsAtHandTests
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Changed_brand_is_read_anew(DatabaseProvider kind)
    {
        await using var portal = await TestPortal.CreateAsync(kind);
        await Some.BrandIn(portal);
        await NameOf(portal);

        await portal.WriteAsync<int>(db => Rename(db, portal, "Umbenannt AG"));

        (await NameOf(portal)).ShouldBe("Umbenannt AG");
    }

    [Theory, DatabaseData]
    public async Task Change_that_was_rolled_back_is_not_remembered(DatabaseProvider kind)
    {
        await using var portal = await TestPortal.CreateAsync(kind);
        await Some.BrandIn(portal);
        await portal.WriteAsync<int>(async db =>
        {
            await Rename(db, portal, "Nie gewesen AG");
            await db.SaveChangesAsync(Cancel);
            (await portal.Get<BrandsAtHand>().Find(db, null, Cancel))!.Face.LegalName.ShouldBe("Nie gewesen AG");
            return new Refusal("changed-my-mind", "It was not meant.");
        });
        portal.Clock.Advance(TimeSpan.FromSeconds(1));

        await portal.WriteAsync<int>(db => Rename(db, portal, "Doch AG"));

        (await NameOf(portal)).ShouldBe("Doch AG");
    }

    [Theory, DatabaseData]
    public async Task Unknown_key_finds_nothing(DatabaseProvider kind)
    {
        await using var portal = await TestPortal.CreateAsync(kind);

        (await portal.WriteAsync<bool>(async db => await portal.Get<BrandsAtHand>().Find(db, "nobody", Cancel) is null)).ValueOrDefault.ShouldBeTrue();
    }

    private static async Task<Outcome<int>> Rename(PaymentPortalDbContext db, TestPortal portal, string name)
    {
        var brand = await db.Brands.SingleAsync(Cancel);
        brand.Change(brand.Face with { LegalName = name }, portal.Clock.GetUtcNow());
        return brand.Version;
    }

    private static async Task<string?> NameOf(TestPortal portal) =>
        (await portal.WriteAsync<string>(async db => (await portal.Get<BrandsAtHand>().Find(db, null, Cancel))!.Face.LegalName)).ValueOrDefault;
}
