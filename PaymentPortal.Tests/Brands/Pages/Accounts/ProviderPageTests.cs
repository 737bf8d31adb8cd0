using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.Identity;
using PaymentPortal.Providers;
using PaymentPortal.Providers.Accounts;
using PaymentPortal.Support.Payments;
using PaymentPortal.Support.Rendering;
using Shouldly;
using Xunit;

namespace PaymentPortal.Brands.Pages.Accounts;

public sealed class ProviderPageTests : PageContext
{
    private readonly FakeConnectable provider = new();

    [Fact]
    public async Task Administrator_connects_offers_and_switches_on()
    {
        var page = Show(Roles.Administrator);
        page.Find("[data-testid=credential-apiKey]").Input("key_live_0001");
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => page.Find("[data-testid=provider-said]").TextContent.ShouldBe("Die Verbindung funktioniert."));
        page.Find("[data-testid=account-name]").TextContent.ShouldBe("Account 0001");
        page.Find("[data-testid=notification-url]").TextContent.ShouldContain("/providers/fakepay/acc_");
        page.Find("[data-testid=credential-apiKey]").GetAttribute("value").ShouldBeNullOrEmpty();

        await page.Find("[data-testid=offer-it-ideal]").ClickAsync();
        page.WaitForAssertion(() => page.Find("[data-testid=offer-ideal]").TextContent.ShouldContain("Auf der Zahlungsseite"));
        await page.Find("[data-testid=provider-switch]").ClickAsync();

        page.WaitForAssertion(() => page.Find("[data-testid=provider-said]").TextContent.ShouldStartWith("Eingeschaltet."));
        page.Find("[data-testid=account-history]").TextContent.ShouldContain("Eingeschaltet Account 0001");
        (await Portal.ReadAsync(db => db.Set<ProviderAccount>().SingleAsync(Cancel))).IsOffered.ShouldBeTrue();
    }

    [Fact]
    public async Task Refused_key_is_told_and_what_was_typed_stays()
    {
        var page = Show(Roles.Administrator);
        page.Find("[data-testid=credential-apiKey]").Input("two words");
        page.Find("[data-testid=credential-profileId]").Input("pfl_7");
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => page.Find("#credential-apiKey-error").TextContent.ShouldContain("keine Leerzeichen"));
        page.Find("[data-testid=credential-profileId]").GetAttribute("value").ShouldBe("pfl_7");

        page.Find("[data-testid=credential-apiKey]").Input("wrong_key");
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => page.Find("[data-testid=provider-fault]").TextContent.ShouldContain("kennt diesen Schlüssel nicht"));
        page.Find("[data-testid=provider-switch]").HasAttribute("disabled").ShouldBeTrue();
    }

    [Fact]
    public void Auditor_reads_and_finds_nothing_to_press()
    {
        var page = Show(Roles.Auditor);

        page.FindAll("input, form, [data-testid=provider-switch], [data-testid=provider-check]").ShouldBeEmpty();
    }

    [Fact]
    public void Unknown_provider_leads_back_to_the_list()
    {
        SignIn(Roles.Administrator);
        var page = Render<ProviderPage>(parameters => parameters.Add(one => one.Key, Brand.Key).Add(one => one.ProviderKey, "nopay"));

        page.Find("a.btn").GetAttribute("href").ShouldBe("/settings/providers");
    }

    [Fact]
    public void List_shows_each_provider_as_a_card()
    {
        SignIn(Roles.Administrator);
        var page = Render<ProviderList>();

        page.Find("[data-testid=provider-fakepay]").TextContent.ShouldContain("Nicht verbunden");
        page.Find("[data-testid=provider-fakepay] h2 a").GetAttribute("href").ShouldBe($"/settings/brands/{Brand.Key}/providers/fakepay");
    }

    protected override void Change(IServiceCollection services) => services.AddSingleton<IConnectableProvider>(provider);

    private IRenderedComponent<ProviderPage> Show(string role)
    {
        SignIn(role);
        return Render<ProviderPage>(parameters => parameters.Add(one => one.Key, Brand.Key).Add(one => one.ProviderKey, "fakepay"));
    }
}
