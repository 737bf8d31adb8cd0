using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PaymentPortal.Data;
using PaymentPortal.Journeys.Pages;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Links;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Browsing;
using PaymentPortal.Support.Payments;
using Shouldly;
using Xunit;

namespace PaymentPortal.Brands.Pages.Accounts;

public sealed class ProvidersInBrowserTests
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("de-DE", false, 1440)]
    [InlineData("en-GB", true, 390)]
    public async Task Administrator_connects_a_provider_and_a_payer_is_led_there(string language, bool dark, int width)
    {
        await using var host = await AppHost.StartAsync(null, services =>
        {
            services.RemoveAll<IConnectableProvider>();
            services.AddSingleton<IConnectableProvider>(new FakeConnectable { Key = "stripe", Name = "Stripe" }).AddSingleton<IConnectableProvider>(new FakeConnectable { Key = "mollie", Name = "Mollie" });
        });
        var (brand, token) = await OpenRequest(host);
        await using var visit = await Browser.OpenAsync(new VisitOptions { Language = language, Dark = dark, Width = width });
        await visit.Page.GotoAsync(new Uri(host.Address, "sign-in").ToString());
        await new SignInScreen(visit.Page).EnterAsync("admin@demo.example");
        await visit.GoToInteractiveAsync(new Uri(host.Address, Urls.BrandProviders(brand)).ToString());
        await visit.Page.GetByTestId("provider-stripe").WaitForAsync();
        await visit.KeepPictureAsync("list");
        await visit.Page.ShouldBeAccessibleAsync();

        await visit.GoToInteractiveAsync(new Uri(host.Address, Urls.BrandProvider(brand, "stripe")).ToString());
        await visit.Page.GetByTestId("credential-apiKey").FillAsync("wrong_key_0001");
        await visit.Page.GetByTestId("provider-connect").ClickAsync();
        await visit.Page.GetByTestId("provider-fault").WaitForAsync();
        await visit.KeepPictureAsync("refused");
        await visit.Page.ShouldBeAccessibleAsync();
        await visit.Page.GetByTestId("credential-apiKey").FillAsync("key_live_which_is_long_0001");
        await visit.Page.GetByTestId("provider-connect").ClickAsync();
        await visit.Page.GetByTestId("provider-said").WaitForAsync();
        await visit.Page.GetByTestId("provider-switch").ClickAsync();
        await visit.Page.GetByTestId("account-history").GetByText(language == "de-DE" ? "Eingeschaltet" : "Switched on").WaitForAsync();
        await visit.KeepPictureAsync("on");
        await visit.Page.ShouldBeAccessibleAsync();
        visit.Complaints.ShouldBeEmpty();

        await visit.Page.GotoAsync(new Uri(host.Address, $"{Urls.Pay(token)}?method=card").ToString());
        await visit.Page.GetByText("pay.fakepay.example").First.WaitForAsync();
        await visit.KeepPictureAsync("payer");
        await visit.Page.ShouldBeAccessibleAsync();
    }

    private static async Task<(string Brand, string Token)> OpenRequest(AppHost host)
    {
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<PaymentPortalDbContext>>().CreateDbContextAsync(Cancel);
        var now = host.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var open = await db.PaymentRequests.Where(request => request.Status == PaymentRequestStatus.Open && request.ExpiresAt > now && request.CurrencyCode == "EUR" && request.AmountValue < 1_000_000).ToListAsync(Cancel);
        var request = open.First(request => request.AmountScheme is null && (request.Methods.Count == 0 || request.Methods.Contains("card")));
        return (await db.Brands.Where(brand => brand.Id == request.BrandId).Select(brand => brand.Key).SingleAsync(Cancel), host.Services.GetRequiredService<LinkTokens>().Of(request.Id));
    }
}
