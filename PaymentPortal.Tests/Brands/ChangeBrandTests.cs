using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Data.Demo;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Builders;
using PaymentPortal.Support.Databases;
using Shouldly;
using Xunit;

namespace PaymentPortal.Brands;

public sealed class ChangeBrandTests
{
    private static readonly Actor Administrator = new(ActorKind.Staff, null, "Henrik Åström", Roles.PermissionsOf[Roles.Administrator]);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Changed_face_is_kept_tidied_and_counts_the_version_on(DatabaseProvider database)
    {
        await using var portal = await TestPortal.CreateAsync(database);
        var brand = await Some.BrandIn(portal, _ => DemoBrands.InsurerFace);
        portal.Clock.Advance(TimeSpan.FromHours(1));

        var outcome = await portal.Get<ChangeBrand>().Run("nordlicht", brand.Version, brand.Face with { DisplayName = " Nordlicht ", Methods = ["paypal", "card"] }, Administrator, Cancel);

        outcome.Reason.ShouldBeNull();
        var kept = await portal.ReadAsync(db => db.Brands.SingleAsync());
        kept.Face.DisplayName.ShouldBe("Nordlicht");
        kept.Face.Methods.ShouldBe(["paypal", "card"]);
        kept.Version.ShouldBe(brand.Version + 1);
        kept.UpdatedAt.ShouldBe(portal.Clock.GetUtcNow());
    }

    [Theory, DatabaseData]
    public async Task Second_of_two_changes_to_one_version_is_refused(DatabaseProvider database)
    {
        await using var portal = await TestPortal.CreateAsync(database);
        var brand = await Some.BrandIn(portal, _ => DemoBrands.InsurerFace);
        var change = portal.Get<ChangeBrand>();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => change.Run("nordlicht", brand.Version, brand.Face with { DisplayName = $"Name {number}" }, Administrator, Cancel)));

        outcomes.Count(outcome => outcome.Reason is null).ShouldBe(1);
        outcomes.Where(outcome => outcome.Reason is not null).ShouldAllBe(outcome => outcome.Reason!.Code == "version-conflict");
    }

    [Theory, DatabaseData]
    public async Task Default_moves_from_one_brand_to_the_other(DatabaseProvider database)
    {
        await using var portal = await TestPortal.CreateAsync(database);
        await Some.BrandIn(portal, _ => DemoBrands.InsurerFace);
        (await portal.Get<CreateBrand>().Run("auental", "Stadtwerke Auental", "nordlicht", Administrator, Cancel)).Reason.ShouldBeNull();

        (await portal.Get<MakeBrandDefault>().Run("auental", Administrator, Cancel)).Reason.ShouldBeNull();

        (await portal.ReadAsync(db => db.Brands.SingleAsync(brand => brand.IsDefault))).Key.ShouldBe("auental");
        (await portal.Get<ListBrands>().Run(Administrator, Cancel)).ValueOrDefault!.Select(brand => brand.Key).ShouldBe(["auental", "nordlicht"]);
    }

    [Fact]
    public async Task Faulty_face_changes_nothing()
    {
        await using var portal = await TestPortal.CreateAsync();
        var brand = await Some.BrandIn(portal, _ => DemoBrands.InsurerFace);

        var outcome = await portal.Get<ChangeBrand>().Run("nordlicht", brand.Version, brand.Face with { DisplayName = "Other", Iban = "DE00" }, Administrator, Cancel);

        outcome.Reason!.Faults.ShouldHaveSingleItem().Field.ShouldBe("/iban");
        (await portal.ReadAsync(db => db.Brands.SingleAsync())).Face.DisplayName.ShouldBe(brand.Face.DisplayName);
    }

    [Fact]
    public async Task Who_may_only_read_changes_nothing()
    {
        await using var portal = await TestPortal.CreateAsync();
        var brand = await Some.BrandIn(portal, _ => DemoBrands.InsurerFace);

        (await portal.Get<ChangeBrand>().Run("nordlicht", brand.Version, brand.Face, Some.Auditor, Cancel)).Reason!.Code.ShouldBe("not-permitted");
        (await portal.Get<ChangeBrandLogo>().Run("nordlicht", brand.Version, null, Some.Auditor, Cancel)).Reason!.Code.ShouldBe("not-permitted");
        (await portal.Get<CreateBrand>().Run("new", "New", null, Some.Auditor, Cancel)).Reason!.Code.ShouldBe("not-permitted");
        (await portal.Get<MakeBrandDefault>().Run("nordlicht", Some.Auditor, Cancel)).Reason!.Code.ShouldBe("not-permitted");
        (await portal.Get<FindBrand>().Run("nordlicht", Some.Auditor, Cancel)).Reason.ShouldBeNull();
        (await portal.Get<FindBrand>().Run("nordlicht", Some.Agent, Cancel)).Reason!.Code.ShouldBe("not-permitted");
    }

    [Fact]
    public async Task Logo_is_kept_clean_and_can_be_removed()
    {
        await using var portal = await TestPortal.CreateAsync();
        var brand = await Some.BrandIn(portal, _ => DemoBrands.InsurerFace);
        var change = portal.Get<ChangeBrandLogo>();

        var withLogo = (await change.Run("nordlicht", brand.Version, "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><!-- x --><rect/></svg>"u8.ToArray(), Administrator, Cancel)).ValueOrDefault.ShouldNotBeNull();
        withLogo.LogoType.ShouldBe("image/svg+xml");
        System.Text.Encoding.UTF8.GetString(withLogo.Logo!).ShouldNotContain("<!--");

        (await change.Run("nordlicht", withLogo.Version, "<svg/>"u8.ToArray(), Administrator, Cancel)).Reason!.Faults.ShouldHaveSingleItem().Field.ShouldBe("/logo");
        (await change.Run("nordlicht", withLogo.Version, null, Administrator, Cancel)).ValueOrDefault!.Logo.ShouldBeNull();
    }

    [Theory]
    [InlineData("", "not-a-key")]
    [InlineData("Über uns", "not-a-key")]
    [InlineData("9lives", "not-a-key")]
    [InlineData("ends-", "not-a-key")]
    [InlineData("../x", "not-a-key")]
    [InlineData("nordlicht", "taken")]
    [InlineData("NORDLICHT", "taken")]
    public async Task New_brand_needs_a_key_of_its_own(string key, string code)
    {
        await using var portal = await TestPortal.CreateAsync();
        await Some.BrandIn(portal, _ => DemoBrands.InsurerFace);

        (await portal.Get<CreateBrand>().Run(key, "New", "nordlicht", Administrator, Cancel)).Reason!.Faults.ShouldHaveSingleItem().Code.ShouldBe(code);
    }
}
