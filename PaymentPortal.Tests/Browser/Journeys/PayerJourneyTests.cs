using Microsoft.Playwright;
using PaymentPortal.Journeys.Pages;
using PaymentPortal.Support;
using Shouldly;
using Xunit;

namespace PaymentPortal.Journeys;

/// <summary>A payer on a telephone without JavaScript: every outcome at the provider, and every link that leads nowhere.</summary>
public sealed class PayerJourneyTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    [Fact]
    public async Task Refused_payment_says_so_and_another_method_pays()
    {
        var link = await portal.LinkAsync("K-16990", "Schutzbrief");
        await using var payer = await RunningPortal.PayerAsync();
        await payer.Page.GotoAsync(link);
        var checkout = new PayerScreen(payer.Page);

        await checkout.PayAsync("card", "refuse");
        await Assertions.Expect(checkout.Notice).ToContainTextAsync("Die Zahlung wurde abgelehnt. Es wurde nichts abgebucht.");
        await payer.KeepPictureAsync("refused");

        await checkout.PayAsync("klarna", "succeed");
        await checkout.ShouldBeAsync("paid");
        await payer.Page.GotoAsync(link);
        await checkout.ShouldBeAsync("paid");
        await Assertions.Expect(checkout.PayButton).ToHaveCountAsync(0);
        payer.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Cancelled_payment_leads_back_to_the_choice()
    {
        var link = await portal.LinkAsync("K-11873", "Bauleistungsversicherung");
        await using var payer = await RunningPortal.PayerAsync();
        await payer.Page.GotoAsync(link);
        var checkout = new PayerScreen(payer.Page);

        await checkout.PayAsync("paypal", "cancel");

        await Assertions.Expect(checkout.Main).ToContainTextAsync("Sie haben die Zahlung abgebrochen. Es wurde nichts abgebucht.");
        await Assertions.Expect(checkout.PayButton).ToBeVisibleAsync();
        await payer.KeepPictureAsync("cancelled");
    }

    [Fact]
    public async Task Pending_payment_asks_not_to_pay_again()
    {
        var link = await portal.LinkAsync("K-21733", "Rechtsschutz");
        await using var payer = await RunningPortal.PayerAsync();
        await payer.Page.GotoAsync(link);
        var checkout = new PayerScreen(payer.Page);

        await checkout.PayAsync("sepaDebit", "pending");

        await checkout.ShouldBeAsync("processing");
        await Assertions.Expect(checkout.Main).ToContainTextAsync("Bitte zahlen Sie nicht noch einmal.");
        await payer.Page.GotoAsync(link);
        await checkout.ShouldBeAsync("processing");
        await Assertions.Expect(checkout.PayButton).ToHaveCountAsync(0);
        await payer.KeepPictureAsync("pending");
    }

    [Theory]
    [InlineData("lateSucceed", "A-10330", "Sporthalle")]
    [InlineData("timeout", "A-40533", "SPS-")]
    [InlineData("duplicate", "A-41120", "Jahresabrechnung")]
    public async Task Payment_that_is_told_of_oddly_ends_paid(string outcome, string customer, string what)
    {
        var link = await portal.LinkAsync(customer, what);
        await using var payer = await RunningPortal.PayerAsync();
        await payer.Page.GotoAsync(link);
        var checkout = new PayerScreen(payer.Page);

        await checkout.PayAsync("paypal", outcome);
        await payer.KeepPictureAsync("back");

        await Eventually.HoldsAsync(
            async () =>
            {
                await payer.Page.ReloadAsync();
                return await checkout.StateAsync() == "paid";
            },
            "the payment confirmed");
    }

    [Theory]
    [InlineData("K-10012", "Zusatzbaustein", "expired", "Dieser Zahlungslink ist abgelaufen")]
    [InlineData("K-19002", "Storniert", "cancelled", "Sie müssen das nicht mehr bezahlen")]
    public async Task Closed_link_says_why(string customer, string what, string state, string heading)
    {
        var link = await portal.LinkAsync(customer, what);
        await using var payer = await RunningPortal.PayerAsync();

        await payer.Page.GotoAsync(link);

        var page = new PayerScreen(payer.Page);
        await page.ShouldBeAsync(state);
        await Assertions.Expect(page.Heading).ToHaveTextAsync(heading);
        await Assertions.Expect(page.PayButton).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Unknown_link_tells_nothing_and_offers_a_next_step()
    {
        await using var payer = await RunningPortal.PayerAsync();

        var answer = await payer.Page.GotoAsync(portal.At("/p/00000000000000000000000000000000"));

        answer!.Status.ShouldBe(404);
        var page = new PayerScreen(payer.Page);
        await page.ShouldBeAsync("unknown");
        (await page.Main.InnerTextAsync()).ShouldNotContain("Nordlicht");
    }
}
