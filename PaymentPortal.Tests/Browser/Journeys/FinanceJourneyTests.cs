using Microsoft.Playwright;
using PaymentPortal.Journeys.Pages;
using Shouldly;
using Xunit;

namespace PaymentPortal.Journeys;

/// <summary>Finance finds, cancels, reminds and changes a brand; who may not, sees no such thing.</summary>
public sealed class FinanceJourneyTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    [Fact]
    public async Task Requests_are_searched_and_filtered_and_the_address_says_how()
    {
        await using var finance = await portal.StaffAsync("finance");
        await finance.GoToInteractiveAsync(portal.At("/requests"));
        var list = new ListScreen(finance.Page);

        await list.Search.FillAsync("nguyen");
        await Assertions.Expect(list.Rows).ToHaveCountAsync(2);
        await Assertions.Expect(list.Rows.First).ToContainTextAsync("Thanh Thảo Nguyễn");
        await list.Search.FillAsync("");
        await Assertions.Expect(list.Rows).Not.ToHaveCountAsync(2);
        await list.FilterAsync("Rückbuchung");
        await Assertions.Expect(list.Rows).ToHaveCountAsync(1);
        await Assertions.Expect(list.Rows).ToContainTextAsync("Zoë Müller-Lüdenscheidt");
        await finance.Page.ReloadAsync();
        await Assertions.Expect(list.Rows).ToHaveCountAsync(1);
        finance.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Cancelled_request_cannot_be_paid_any_more()
    {
        await using var finance = await portal.StaffAsync("finance");
        var request = await portal.OpenAsync(finance, "K-20417", "Kfz-Versicherung");
        await using var payer = await RunningPortal.PayerAsync();
        await payer.Page.GotoAsync(portal.At(await request.LinkAsync()));

        await request.CancelAsync("Doppelt gesendet");
        await Assertions.Expect(request.Status).ToContainTextAsync("Storniert");
        await Assertions.Expect(request.ReadOnly).ToContainTextAsync("Doppelt gesendet");
        await Assertions.Expect(request.CancelButton).ToHaveCountAsync(0);
        await finance.KeepPictureAsync("cancelled");

        var checkout = new PayerScreen(payer.Page);
        await checkout.PayAsync("card");
        await checkout.ShouldBeAsync("cancelled");
        await Assertions.Expect(checkout.Main).Not.ToContainTextAsync("Doppelt gesendet");
        finance.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Reminder_arrives_with_the_link()
    {
        await using var finance = await portal.StaffAsync("finance");
        var request = await portal.OpenAsync(finance, "K-18804", "GV-");
        var link = await request.LinkAsync();

        await request.RemindButton.ClickAsync();

        var mail = await portal.MailToAsync("m.wuerttemberg@schlosspost.example");
        mail.Message.TextBody!.ShouldContain(link);
        await Assertions.Expect(request.Messages.First).ToContainTextAsync("Erinnerung");
        await Assertions.Expect(request.Messages.First).ToContainTextAsync("Gesendet");
        finance.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Payer_follows_the_brand()
    {
        var link = await portal.LinkAsync("A-40871", "4. Quartal");
        await using var finance = await portal.StaffAsync("finance");
        await finance.GoToInteractiveAsync(portal.At("/settings/brands/auental"));
        var brand = new BrandScreen(finance.Page);

        await brand.Name.FillAsync("Auental Energie");
        await brand.Colour.FillAsync("#7a1f5c");
        await brand.SaveAsync();

        await using var payer = await RunningPortal.PayerAsync();
        await payer.Page.GotoAsync(link);
        await Assertions.Expect(payer.Page.Locator("header.brand")).ToContainTextAsync("Auental Energie");
        await Assertions.Expect(new PayerScreen(payer.Page).PayButton).ToHaveCSSAsync("background-color", "rgb(122, 31, 92)");
        await payer.KeepPictureAsync("payer");
        finance.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Auditor_reads_and_has_nothing_to_press()
    {
        await using var auditor = await portal.StaffAsync("auditor");
        var request = await portal.OpenAsync(auditor, "K-16990", "Schutzbrief");
        await Assertions.Expect(request.ReadOnly).ToContainTextAsync("Sie dürfen lesen, nicht ändern.");
        foreach (var act in (ILocator[])[request.RemindButton, request.CancelButton, request.ChangeRecipientButton])
        {
            await Assertions.Expect(act).ToHaveCountAsync(0);
        }

        await auditor.GoToInteractiveAsync(portal.At("/requests"));
        var list = new ListScreen(auditor.Page);
        await list.Rows.First.WaitForAsync();
        await Assertions.Expect(list.NewRequest).ToHaveCountAsync(0);
        await Assertions.Expect(list.Boxes).ToHaveCountAsync(0);

        await auditor.GoToInteractiveAsync(portal.At("/settings/brands/nordlicht"));
        await Assertions.Expect(auditor.Page.GetByText("Sie dürfen lesen, nicht ändern")).ToBeVisibleAsync();
        await Assertions.Expect(new BrandScreen(auditor.Page).SaveButton).ToHaveCountAsync(0);

        await auditor.GoToInteractiveAsync(portal.At("/requests/new"));
        await Assertions.Expect(auditor.Page.Locator(".empty, main").First).ToBeVisibleAsync();
        await Assertions.Expect(new ComposerScreen(auditor.Page).Search).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("agent", "/settings/brands")]
    [InlineData("agent", "/settings/brands/nordlicht")]
    [InlineData("auditor", "/mailbox")]
    public async Task Role_is_denied_what_it_forbids(string role, string path)
    {
        await using var visit = await portal.StaffAsync(role);

        await visit.Page.GotoAsync(portal.At(path));

        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("Ihre Rolle erlaubt diese Seite nicht");
        (await visit.Page.ContentAsync()).ShouldNotContain("Stadtwerke");
        await visit.KeepPictureAsync("denied");
    }
}
