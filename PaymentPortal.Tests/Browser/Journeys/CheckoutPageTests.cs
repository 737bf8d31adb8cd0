using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;
using PaymentPortal.Journeys.Pages;
using Shouldly;
using UglyToad.PdfPig;
using Xunit;

namespace PaymentPortal.Journeys;

/// <summary>The payer's page itself: its weight, what it says first, its languages, the transfer and the invoice.</summary>
public sealed class CheckoutPageTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private const string Customer = "K-20417";
    private const string What = "Kfz-Versicherung";

    [Fact]
    public async Task Smallest_phone_sees_the_four_facts_at_once()
    {
        var link = await portal.LinkAsync(Customer, What);
        await using var payer = await RunningPortal.PayerAsync(320, 640);

        await payer.Page.GotoAsync(link);

        foreach (var fact in new PayerScreen(payer.Page).Facts)
        {
            var box = (await fact.BoundingBoxAsync())!;
            (box.Y + box.Height).ShouldBeLessThanOrEqualTo(640, await fact.InnerTextAsync());
            (box.X + box.Width).ShouldBeLessThanOrEqualTo(320, await fact.InnerTextAsync());
        }
    }

    [Fact]
    public async Task Page_needs_no_script_and_comes_in_three_light_answers()
    {
        var link = await portal.LinkAsync(Customer, What);
        await using var payer = await RunningPortal.PayerAsync();
        var network = await payer.Profile.NewCDPSessionAsync(payer.Page);
        var answers = new ConcurrentQueue<double>();
        network.Event("Network.loadingFinished").OnEvent += (_, loaded) => answers.Enqueue(((JsonElement)loaded!).GetProperty("encodedDataLength").GetDouble());
        await network.SendAsync("Network.enable");

        await payer.Page.GotoAsync(link, new() { WaitUntil = WaitUntilState.NetworkIdle });

        await Assertions.Expect(new PayerScreen(payer.Page).Scripts).ToHaveCountAsync(0);
        // The logo stands twice, as picture and as icon; the second comes from the browser's memory, without a byte.
        answers.Count(bytes => bytes > 0).ShouldBeInRange(1, 3, string.Join('\n', payer.Requests.Select(request => request.Url)));
        answers.Sum().ShouldBeInRange(1000, 14 * 1024);
    }

    [Fact]
    public async Task Language_is_switched_by_a_link()
    {
        var link = await portal.LinkAsync(Customer, What);
        await using var payer = await RunningPortal.PayerAsync();
        await payer.Page.GotoAsync(link);
        var page = new PayerScreen(payer.Page);
        await Assertions.Expect(page.PayButton).ToContainTextAsync("bezahlen");

        await page.Language("English").ClickAsync();

        await Assertions.Expect(page.PayButton).ToContainTextAsync("Pay");
        await Assertions.Expect(payer.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await page.Language("Deutsch").ClickAsync();
        await Assertions.Expect(page.PayButton).ToContainTextAsync("bezahlen");
    }

    [Fact]
    public async Task Transfer_by_hand_shows_account_and_code()
    {
        var link = await portal.LinkAsync("K-20417", "Hausratversicherung");
        await using var payer = await RunningPortal.PayerAsync();
        await payer.Page.GotoAsync(link);
        var page = new PayerScreen(payer.Page);

        (await page.PayAsync("bankTransfer")).Status.ShouldBe(303);

        await Assertions.Expect(page.Bank).ToContainTextAsync("DE89 3704 0044 0532 0130 00");
        await Assertions.Expect(page.Bank).ToContainTextAsync("Nordlicht Versicherung AG");
        await Assertions.Expect(page.BankCode).ToBeVisibleAsync();
        await payer.KeepPictureAsync("transfer");
    }

    [Fact]
    public async Task Invoice_opens_as_a_document()
    {
        var link = await portal.LinkAsync(Customer, What);
        await using var payer = await RunningPortal.PayerAsync();
        await payer.Page.GotoAsync(link);
        var address = (await new PayerScreen(payer.Page).InvoiceLink.GetAttributeAsync("href"))!;

        var answer = await payer.Profile.APIRequest.GetAsync(portal.At(address));

        answer.Status.ShouldBe(200);
        using var invoice = PdfDocument.Open(await answer.BodyAsync());
        invoice.GetPage(1).Text.ShouldContain("412,80");
    }
}
