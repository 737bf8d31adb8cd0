using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PaymentPortal.Brands;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Browsing;
using Shouldly;
using Xunit;

namespace PaymentPortal.Messaging.Pages;

public sealed class MailboxTests
{
    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sent_mail_is_read_as_the_payer_sees_it()
    {
        await using var app = await AppHost.StartAsync(new AppSettings { Environment = "Development" });
        await using var visit = await Browser.OpenAsync(new VisitOptions { Language = "de-DE" });
        await SignInAsync(visit.Page, app);
        await visit.GoToInteractiveAsync($"{app.Address}mailbox");
        await visit.KeepPictureAsync("empty");

        await SendAsync(app);
        var mail = visit.Page.GetByTestId("mail").First;
        await mail.WaitForAsync();
        await mail.ClickAsync();
        var body = visit.Page.FrameLocator("iframe");
        await body.GetByRole(AriaRole.Link, new() { Name = "38,90 € bezahlen" }).WaitForAsync();
        await visit.KeepPictureAsync("desktop");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Telefon" }).ClickAsync();
        await visit.KeepPictureAsync("phone");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Nur Text" }).ClickAsync();
        await visit.KeepPictureAsync("text");

        // Here and not before: the frame of a mail runs no script, not even axe.
        await visit.Page.ShouldBeAccessibleAsync();

        visit.Complaints.ShouldBeEmpty();
        var address = visit.Page.Url + "/html";
        var answer = await visit.Page.GotoAsync(address);
        answer!.Headers["content-security-policy"].ShouldStartWith("sandbox ");
        foreach (var width in (int[])[600, 390])
        {
            foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await visit.Page.SetViewportSizeAsync(width, 700);
                await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                await visit.KeepPictureAsync($"mail-{width}-{scheme}");
                (await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
            }
        }
    }

    private static async Task SignInAsync(IPage page, AppHost app)
    {
        await page.GotoAsync($"{app.Address}sign-in");
        await page.GetByTestId("sign-in-email").FillAsync("agent@demo.example");
        await page.GetByTestId("sign-in-password").FillAsync("Demo-1234-Demo");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
    }

    private static async Task SendAsync(AppHost app)
    {
        await app.Services.GetRequiredService<WriteDoor>().Write<int>(db =>
        {
            db.Add(Brand.Create("mailbox-test", isDefault: !db.Brands.Any(), MessagingScene.Nordlicht with { UndoSeconds = 0 }, TimeProvider.System));
            return Task.FromResult<Outcome<int>>(1);
        }, Token);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date);
        var sent = await app.Services.GetRequiredService<CreatePaymentRequest>().Run(
            MessagingScene.Glass with { Brand = "mailbox-test", DueDate = today.AddDays(14) }, new SendChoice(["email"], true), null, MessagingScene.Agent, Token);
        sent.Reason.ShouldBeNull();
    }
}
