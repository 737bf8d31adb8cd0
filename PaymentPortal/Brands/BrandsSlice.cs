using PaymentPortal.Brands.Accounts;
using PaymentPortal.Components;
using PaymentPortal.Components.Kit;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.Brands;

/// <summary>Who asks for money, and how that looks.</summary>
public static class BrandsSlice
{
    public static void AddBrands(this IServiceCollection services)
    {
        services.AddSingleton<BrandsAtHand>();
        services.AddSingleton<ListBrands>();
        services.AddSingleton<ServedMethods>();
        services.AddSingleton<FindBrand>();
        services.AddSingleton<ChangeBrand>();
        services.AddSingleton<ChangeBrandLogo>();
        services.AddSingleton<CreateBrand>();
        services.AddSingleton<MakeBrandDefault>();
        services.AddSingleton<OfferMethod>();
        services.AddSingleton<AccountDoor>();
        services.AddSingleton<ConnectProvider>();
        services.AddSingleton<CheckProvider>();
        services.AddSingleton<SwitchProvider>();
        services.AddSingleton<MoveProvider>();
        services.AddSingleton<ListProviderAccounts>();
        services.AddSingleton<FindProviderAccount>();
        services.AddSingleton<RefreshProviderMethodsJob>();
        services.AddSingleton(new NavEntry(Urls.Providers, "Nav.Providers", Glyphs.Card, Permissions.ReadSettings) { Order = 105 });
        services.AddSingleton(new NavEntry(Urls.Brands, "Nav.Brands", Glyphs.Brush, Permissions.ReadSettings) { Order = 100 });
    }
}
