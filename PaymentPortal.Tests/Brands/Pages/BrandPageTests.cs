using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.Components.Kit;
using PaymentPortal.Data.Demo;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Builders;
using Shouldly;
using Xunit;

namespace PaymentPortal.Brands.Pages;

public sealed class BrandPageTests : KitContext, IAsyncLifetime
{
    private TestPortal portal = null!;

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        portal = await TestPortal.CreateAsync();
        await Some.BrandIn(portal, _ => DemoBrands.InsurerFace);
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(portal.Get<FindBrand>());
        Services.AddSingleton(portal.Get<ChangeBrand>());
        Services.AddSingleton(portal.Get<ChangeBrandLogo>());
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task Saved_change_is_stored_and_the_page_says_so()
    {
        var page = Show(Roles.Administrator);
        page.Find("#displayName").Input("Nordlicht");
        page.Find("[role=status]").TextContent.ShouldBe("1 Änderung nicht gespeichert");

        await page.Find("[data-testid=save]").ClickAsync();

        page.WaitForAssertion(() => page.Find("[role=status]").TextContent.ShouldBe("Gespeichert"));
        (await Stored()).Face.DisplayName.ShouldBe("Nordlicht");
    }

    [Fact]
    public async Task Wrong_detail_is_told_at_its_field_and_nothing_typed_is_lost()
    {
        var page = Show(Roles.Administrator);
        page.Find("#iban").Input("DE89 3704 0044 0532 0130 01");
        page.Find("#linkDays").Input("neunzig");
        page.Find("#displayName").Input("Nordlicht");

        await page.Find("[data-testid=save]").ClickAsync();

        page.WaitForAssertion(() => page.Find("#iban-error").TextContent.ShouldContain("Prüfziffern"));
        page.Find("#linkDays-error").TextContent.ShouldContain("1826");
        page.Find("#iban").GetAttribute("aria-invalid").ShouldBe("true");
        page.Find("#iban").GetAttribute("value").ShouldBe("DE89 3704 0044 0532 0130 01");
        page.Find("#linkDays").GetAttribute("value").ShouldBe("neunzig");
        page.Find("#displayName").GetAttribute("value").ShouldBe("Nordlicht");
        (await Stored()).Face.DisplayName.ShouldBe("Nordlicht Versicherung");
    }

    [Fact]
    public async Task Change_of_somebody_else_is_shown_beside_ones_own_and_ones_own_can_be_kept()
    {
        var page = Show(Roles.Administrator);
        page.Find("#displayName").Input("Meins");
        var actor = new Actor(ActorKind.Staff, null, "", Roles.PermissionsOf[Roles.Administrator]);
        await portal.Get<ChangeBrand>().Run("nordlicht", 1, DemoBrands.InsurerFace with { DisplayName = "Ihres", City = "Bremen" }, actor, Cancel);

        await page.Find("[data-testid=save]").ClickAsync();
        page.WaitForAssertion(() => page.Find(".both tbody").TextContent.ShouldBe("Name auf der ZahlungsseiteIhresMeins"));
        await page.Find("[data-testid=keep-mine]").ClickAsync();

        page.WaitForAssertion(() => page.Find("[role=status]").TextContent.ShouldBe("Gespeichert"));
        (await Stored()).Face.ShouldSatisfyAllConditions(face => face.DisplayName.ShouldBe("Meins"), face => face.City.ShouldBe("Bremen"));
    }

    [Fact]
    public async Task Brand_that_is_gone_is_told_in_the_readers_language()
    {
        var page = Show(Roles.Administrator);
        page.Find("#city").Input("Bremen");
        await portal.WriteAsync<int>(async db => await db.Brands.ExecuteDeleteAsync(Cancel));

        await page.Find("[data-testid=save]").ClickAsync();

        page.WaitForAssertion(() => page.Find(".page-note").TextContent.ShouldContain("Diese Marke gibt es nicht mehr."));
    }

    [Fact]
    public void Discarding_goes_back_to_what_is_stored()
    {
        var page = Show(Roles.Administrator);
        page.Find("#city").Input("Bremen");

        page.FindAll("header button")[0].Click();

        page.Find("#city").GetAttribute("value").ShouldBe("Hamburg");
        page.FindAll("header button")[0].HasAttribute("disabled").ShouldBeTrue();
    }

    [Fact]
    public void Colour_that_is_too_light_is_offered_darker()
    {
        var page = Show(Roles.Administrator);
        page.Find("#colour").Input("#1d6b3a");
        page.Find("#look .hint.warn").TextContent.ShouldContain("7 : 1");

        page.Find("[data-testid=darker]").Click();

        BrandColour.TryParse(page.Find("#colour").GetAttribute("value"), out var darker).ShouldBeTrue();
        darker.ContrastWith(BrandColour.White).ShouldBeGreaterThanOrEqualTo(BrandColour.Enough);
        page.FindAll("#look .hint.warn").ShouldBeEmpty();
    }

    [Fact]
    public void Methods_are_ordered_and_switched_and_the_preview_follows()
    {
        var page = Show(Roles.Administrator);
        page.Find("[data-testid=method-paypal] button").Click();
        page.Find("[data-testid=method-card] [role=switch]").Click();

        page.FindAll("#methods li").Select(row => row.GetAttribute("data-testid")).Take(5).ShouldBe(["method-paypal", "method-klarna", "method-sepaDebit", "method-bankTransfer", "method-card"]);
        page.Find(".ph .mm.on").TextContent.ShouldBe("PayPal");
        page.Find(".ph .bt").TextContent.ShouldContain("mit PayPal bezahlen");
    }

    [Fact]
    public void Hostile_logo_is_refused_in_words_and_the_stored_one_stays()
    {
        var page = Show(Roles.Administrator);

        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "logo.svg"));

        page.WaitForAssertion(() => page.Find("#logo-error").TextContent.ShouldContain("nicht erlaubt"));
        page.Find("[role=status]").TextContent.ShouldBe("");
    }

    [Fact]
    public void Discarding_forgets_what_was_said_of_a_logo()
    {
        var page = Show(Roles.Administrator);
        page.Find("#city").Input("Bremen");
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(new string('x', BrandLogo.LargestUpload + 1), "logo.svg"));
        page.WaitForAssertion(() => page.Find("#logo-error").TextContent.ShouldContain("höchstens 4 kB"));

        page.FindAll("header button")[0].Click();

        page.FindAll("#logo-error").ShouldBeEmpty();
    }

    [Fact]
    public void Auditor_reads_and_finds_nothing_to_press()
    {
        var page = Show(Roles.Auditor);

        page.Find(".form").TextContent.ShouldContain("DE89 3704 0044 0532 0130 00");
        page.FindAll(".form input, .form select, .form textarea, .form button, [data-testid=save]").ShouldBeEmpty();
    }

    private IRenderedComponent<CascadingValue<Task<AuthenticationState>>> Show(string role)
    {
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Role, role)], "test");
        return Render<CascadingValue<Task<AuthenticationState>>>(parameters => parameters
            .Add(cascade => cascade.Value, Task.FromResult(new AuthenticationState(new ClaimsPrincipal(identity))))
            .AddChildContent<BrandPage>(page => page.Add(one => one.Key, "nordlicht")));
    }

    private Task<Brand> Stored() => portal.ReadAsync(db => db.Brands.AsNoTracking().SingleAsync(Cancel));
}
