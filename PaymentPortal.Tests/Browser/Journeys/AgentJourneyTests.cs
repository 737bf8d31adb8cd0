using Microsoft.Playwright;
using PaymentPortal.Journeys.Pages;
using PaymentPortal.Support.Mail;
using Shouldly;
using Xunit;

namespace PaymentPortal.Journeys;

/// <summary>An agent on the telephone: compose, send, watch the payer pay; and take a send back.</summary>
public sealed class AgentJourneyTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private const string Bernd = "bernd.schoenfelder@post.example";

    [Fact]
    public async Task Request_is_composed_by_keyboard_mailed_paid_and_watched_live()
    {
        await using var agent = await portal.StaffAsync("agent");
        var composer = new ComposerScreen(agent.Page);
        await composer.OpenAsync(portal.At("/requests/new"));
        await composer.TypeAsync("bernd", "Enter");
        await Assertions.Expect(composer.Amount).ToHaveValueAsync("89,40");
        await composer.PressAsync("Control+Enter");
        await composer.Undo.WaitForAsync();
        await Assertions.Expect(composer.Story).ToContainTextAsync("Bernd Schönfelder-Großmann");
        var (keys, presses) = await composer.EffortAsync();
        keys.ShouldBeLessThanOrEqualTo(30);
        presses.ShouldBe(0);
        await agent.KeepPictureAsync("sent");

        await using var finance = await portal.StaffAsync("finance");
        await finance.Page.GotoAsync(portal.At("/requests?q=K-20418"));
        var row = new ListScreen(finance.Page).Row("Familie");
        await Assertions.Expect(row).ToContainTextAsync("Offen");

        var mail = await portal.MailToAsync(Bernd);
        var link = LinkIn(mail);
        await Assertions.Expect(composer.Sentence).ToContainTextAsync("Die E-Mail ist da");
        await agent.KeepPictureAsync("delivered");

        await using var payer = await RunningPortal.PayerAsync();
        await payer.Page.GotoAsync(link);
        var checkout = new PayerScreen(payer.Page);
        await Assertions.Expect(checkout.Amount).ToHaveTextAsync("89,40\u00A0€");
        await payer.KeepPictureAsync("payer");
        await Assertions.Expect(composer.Sentence).ToContainTextAsync("Sieht gerade die Zahlungsseite an");

        (await checkout.PayAsync("paypal")).Status.ShouldBe(303);
        await Assertions.Expect(new SandboxScreen(payer.Page).Amount).ToHaveTextAsync("89,40\u00A0€");
        await Assertions.Expect(composer.Sentence).ToContainTextAsync("Ist gerade auf der Seite von PayPal");
        await payer.KeepPictureAsync("provider");
        await new SandboxScreen(payer.Page).DecideAsync("succeed");
        new Uri(payer.Page.Url).AbsolutePath.ShouldBe(new Uri(link).AbsolutePath + "/result");
        await checkout.ShouldBeAsync("paid");
        await payer.KeepPictureAsync("payer-paid");

        await Assertions.Expect(composer.Sentence).ToContainTextAsync("Bezahlt");
        await Assertions.Expect(row).ToContainTextAsync("Bezahlt");
        (await composer.EffortAsync()).ShouldBe((keys, 0), "the composer was loaded anew");
        await agent.KeepPictureAsync("paid");
        await finance.KeepPictureAsync("finance-paid");
        portal.MailsTo(Bernd).ShouldHaveSingleItem();
        agent.Complaints.ShouldBeEmpty();
        finance.Complaints.ShouldBeEmpty();
        payer.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Send_taken_back_in_time_never_leaves()
    {
        await using var agent = await portal.StaffAsync("agent");
        var composer = new ComposerScreen(agent.Page);
        await composer.OpenAsync(portal.At("/requests/new"));
        await composer.TypeAsync("zuzana", "Enter");
        await Assertions.Expect(composer.Amount).ToBeFocusedAsync();
        await composer.TypeAsync("12,50", "Tab");
        await Assertions.Expect(composer.Description).ToBeFocusedAsync();
        await composer.TypeAsync("Mahnkosten", "Control+Enter");
        await composer.Undo.WaitForAsync();
        var (keys, presses) = await composer.EffortAsync();
        keys.ShouldBeLessThanOrEqualTo(30);
        presses.ShouldBe(0);

        await composer.PressAsync("Alt+z");
        await Assertions.Expect(composer.Amount).ToHaveValueAsync("12,50");
        await Assertions.Expect(composer.Description).ToHaveValueAsync("Mahnkosten");
        await Assertions.Expect(composer.Search).ToHaveValueAsync("Zuzana Dvořáková");
        await Assertions.Expect(composer.Sentence).ToContainTextAsync("Noch nicht gesendet");
        (await composer.OpenItems.BoundingBoxAsync())!.Height.ShouldBeLessThan(80);
        await agent.KeepPictureAsync("taken-back");

        // A message ordered later has arrived: the one that was taken back would have been there before it.
        var draft = await portal.OpenAsync(agent, "K-20640", "Reiseversicherung");
        await draft.SendDraftAsync();
        await portal.MailToAsync("lars.nystrom@fjord.example");
        portal.MailsTo("zuzana@dvorakova.example").ShouldBeEmpty();
        var undone = await portal.OpenAsync(agent, "A-41120", "Mahnkosten");
        await Assertions.Expect(undone.Messages).ToContainTextAsync("Abgesagt");

        // What was taken back is kept for this agent until it is cleared.
        await composer.OpenAsync(portal.At("/requests/new"));
        await Assertions.Expect(composer.Amount).ToHaveValueAsync("12,50");
        await agent.Page.GetByTestId("composer-clear").ClickAsync();
        await Assertions.Expect(composer.Amount).ToHaveValueAsync("");
        agent.Complaints.ShouldBeEmpty();
    }

    /// <summary>The payer's link from a whole message: text, HTML and the invoice.</summary>
    private static string LinkIn(ReceivedMail mail)
    {
        mail.Message.Body!.ContentType.IsMimeType("multipart", "mixed").ShouldBeTrue();
        var invoice = mail.Message.Attachments.OfType<MimeKit.MimePart>().ShouldHaveSingleItem();
        invoice.ContentType.MimeType.ShouldBe("application/pdf");
        using var pdf = new MemoryStream();
        invoice.Content!.DecodeTo(pdf, Xunit.TestContext.Current.CancellationToken);
        pdf.ToArray().AsSpan(0, 5).SequenceEqual("%PDF-"u8).ShouldBeTrue();
        var link = mail.Message.TextBody!.Split([' ', '\r', '\n', '<', '>'], StringSplitOptions.RemoveEmptyEntries).First(word => word.Contains("/p/", StringComparison.Ordinal));
        mail.Message.HtmlBody!.ShouldContain(link);
        return link;
    }
}
