using System.Text.RegularExpressions;
using MimeKit;
using PaymentPortal.Brands;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;
using Shouldly;
using Xunit;

namespace PaymentPortal.Messaging.Templates;

/// <summary>Mails as they leave, read back by a MIME library.</summary>
public sealed class PaymentMailTests
{
    private static readonly TimeSpan Undo = TimeSpan.FromSeconds(10);

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task German_mail_says_who_how_much_what_for_and_until_when()
    {
        using var mail = await SendAsync(MessagingScene.Glass);

        mail.Subject.ShouldBe("Nordlicht Versicherung: 38,90\u00A0€ für Glasversicherung 2026");
        mail.From.Mailboxes.Single().ShouldBe(new MailboxAddress("Nordlicht Versicherung", "payments@pay.example"));
        mail.To.Mailboxes.Single().ShouldBe(new MailboxAddress("Bernd Schönfelder-Großmann", "bernd@post.example"));
        mail.ReplyTo.Mailboxes.Single().Address.ShouldBe("zahlung@nordlicht.example");
        mail.Body!.Headers[HeaderId.ContentLanguage].ShouldBe("de");
        Regex.IsMatch(mail.MessageId!, "^msg_[0-9a-z]{26}@pay\\.example$").ShouldBeTrue(mail.MessageId);
        var alternatives = mail.Body!.ShouldBeOfType<MultipartAlternative>();
        alternatives.Select(part => part.ContentType.MimeType).ShouldBe(["text/plain", "text/html"]);

        var text = mail.TextBody!;
        text.ShouldStartWith("Zahlung an Nordlicht Versicherung AG, Referenz GV-2026-20418");
        text.ShouldContain("Guten Tag Bernd Schönfelder-Großmann,");
        text.ShouldContain("Fällig: Montag,\u00A030.\u00A0März\u00A02026");
        text.ShouldContain("Prüfwort");
        text.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => !line.StartsWith("https://", StringComparison.Ordinal)).ShouldAllBe(line => line.Length <= 72);
        text.Split('\n').ShouldContain(line => Regex.IsMatch(line, "^https://pay\\.example/p/[0-9a-z]{32}\r?$"));

        var html = System.Net.WebUtility.HtmlDecode(mail.HtmlBody!);
        html.ShouldStartWith("<!DOCTYPE html>");
        html.ShouldContain("<html lang=\"de\"");
        html.ShouldContain("<h1");
        html.ShouldContain("38,90\u00A0€ bezahlen</a>");
        html.ShouldContain("Hafenstraße 12, 20457 Hamburg");
        html.ShouldNotContain("<script");
        html.ShouldNotContain("http://");
        Regex.Count(html, "<img").ShouldBe(0);
    }

    [Fact]
    public async Task English_payer_is_written_to_in_English()
    {
        using var mail = await SendAsync(MessagingScene.Glass with { Recipient = MessagingScene.Glass.Recipient with { Language = "en-US" } });

        mail.Subject.ShouldBe("Nordlicht Versicherung: €38.90 for Glasversicherung 2026");
        mail.HtmlBody!.ShouldContain("<html lang=\"en\"");
        mail.TextBody!.ShouldContain("Check word");
    }

    [Fact]
    public async Task Invoice_and_picture_go_with_the_mail_and_it_stays_small()
    {
        await using var scene = await MessagingScene.CreateAsync();
        byte[] picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];
        await scene.Portal.WriteAsync<int>(async db =>
        {
            db.Brands.Local.Count.ShouldBe(0);
            var brand = await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(db.Brands, Token);
            brand.ChangeLogo(picture, "image/png", scene.Clock.GetUtcNow());
            return 1;
        });
        await scene.SendAsync(attachPdf: true);
        await scene.WorkOffAfterAsync(Undo);

        using var mail = Read(scene);
        var pdf = mail.Attachments.OfType<MimePart>().ShouldHaveSingleItem();
        (pdf.FileName, pdf.ContentType.MimeType).ShouldBe(("Rechnung GV-2026-20418.pdf", "application/pdf"));
        Decode(pdf).AsSpan(0, 5).ToArray().ShouldBe("%PDF-"u8.ToArray());
        var image = mail.BodyParts.OfType<MimePart>().Single(part => part.ContentType.MediaType == "image");
        Decode(image).ShouldBe(picture);
        mail.HtmlBody!.ShouldContain($"cid:{image.ContentId}");
        mail.TextBody!.ShouldContain("Die Rechnung liegt als PDF bei.");
        (scene.Channel.Sent.Single().Length - (Decode(pdf).Length * 1.4)).ShouldBeLessThan(40_000);
    }

    [Fact]
    public async Task Reminder_says_that_it_is_one()
    {
        await using var scene = await MessagingScene.CreateAsync();
        var request = await scene.SendAsync();
        await scene.WorkOffAfterAsync(Undo);
        scene.Channel.Sent.Clear();

        await scene.Portal.Get<OrderMessage>().Run(request.Id, Ids.New(scene.Clock), new SendEntry("email") { Template = "reminder" }, MessagingScene.Agent, Token);
        await scene.WorkOffAsync();
        scene.Channel.Sent.ShouldBeEmpty();
        await scene.WorkOffAfterAsync(Undo);

        using var mail = Read(scene);
        mail.Subject.ShouldStartWith("Erinnerung von Nordlicht Versicherung: 38,90");
        mail.TextBody!.ShouldStartWith("Erinnerung: Zahlung an Nordlicht Versicherung AG");
    }

    [Fact]
    public async Task Preview_begins_as_the_mail_does()
    {
        await using var scene = await MessagingScene.CreateAsync();
        var input = MessagingScene.Glass;
        await scene.SendAsync(input);
        await scene.WorkOffAfterAsync(Undo);

        var preview = scene.Portal.Get<PreviewMessage>().Run(new PreviewInput(
            "payment-request", MessagingScene.Nordlicht, input.Amount!.Value, input.Description, input.Reference, input.Recipient.Name, "de", input.DueDate));

        using var mail = Read(scene);
        mail.Subject.ShouldBe(preview.Subject);
        mail.TextBody!.ShouldStartWith(preview.FirstLine);
        mail.TextBody!.ShouldContain(preview.Greeting);
    }

    private static async Task<MimeMessage> SendAsync(PaymentRequestInput input, BrandFace? face = null)
    {
        await using var scene = await MessagingScene.CreateAsync(face: face);
        await scene.SendAsync(input);
        await scene.WorkOffAfterAsync(Undo);
        return Read(scene);
    }

    private static MimeMessage Read(MessagingScene scene) => MimeMessage.Load(new MemoryStream(scene.Channel.Sent.Single()), Token);

    private static byte[] Decode(MimePart part)
    {
        using var bytes = new MemoryStream();
        part.Content!.DecodeTo(bytes, Token);
        return bytes.ToArray();
    }
}
