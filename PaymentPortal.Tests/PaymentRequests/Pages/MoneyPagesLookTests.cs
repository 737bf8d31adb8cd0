using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PaymentPortal.Brands;
using PaymentPortal.Data;
using PaymentPortal.Payments;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Browsing;
using PaymentPortal.Support.Builders;
using Shouldly;
using Xunit;

namespace PaymentPortal.PaymentRequests.Pages;

/// <summary>Dialogs that move money, planned messages and the composer's further fields as people see them, and axe on each.</summary>
public sealed class MoneyPagesLookTests
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1440, false, "de-DE")]
    [InlineData(390, true, "en-GB")]
    public async Task They_are_readable_and_accessible(int width, bool dark, string language)
    {
        await using var host = await AppHost.StartAsync(new AppSettings { More = new Dictionary<string, string> { ["DemoData"] = "false" } });
        var request = await FillAsync(host);
        await using var visit = await Browser.OpenAsync(new VisitOptions { Width = width, Height = width < 400 ? 844 : 900, Dark = dark, Language = language });
        var page = visit.Page;
        await SignInAsync(host, page);

        await visit.GoToInteractiveAsync(new Uri(host.Address, Urls.Request(PublicId.Format(PublicId.PaymentRequest, request.Id))).ToString());
        await page.GetByTestId("message-call-off").First.WaitForAsync();
        await visit.KeepPictureAsync("request");
        await page.GetByTestId("request-mark-paid").ClickAsync();
        await page.GetByTestId("mark-amount").FillAsync("?");
        await page.GetByTestId("confirm").ClickAsync();
        await page.Locator("#mark-amount-error").WaitForAsync();
        await visit.KeepPictureAsync("mark-paid");
        await page.ShouldBeAccessibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.GetByTestId("request-refund").ClickAsync();
        await page.GetByTestId("refund-amount").WaitForAsync();
        await visit.KeepPictureAsync("refund");
        await page.Keyboard.PressAsync("Escape");

        await visit.GoToInteractiveAsync(new Uri(host.Address, "/requests/new?name=Erika+Mustermann&email=erika@example.org&phone=0171+2344471&amount=12.50&description=Hausratversicherung+2026&brand=nordlicht-test").ToString());
        await page.GetByTestId("composer-by-sms").CheckAsync();
        await page.GetByTestId("composer-later").CheckAsync();
        await page.GetByTestId("composer-more").ClickAsync();
        await page.GetByTestId("composer-scheme").SelectOptionAsync("list");
        await page.GetByTestId("composer-option-label-0").FillAsync("Einzeln");
        await page.GetByTestId("composer-sms-preview").WaitForAsync();
        await visit.KeepPictureAsync("composer");
        await page.ShouldBeAccessibleAsync();
        visit.Complaints.ShouldBeEmpty();
    }

    private static async Task<PaymentRequest> FillAsync(AppHost host)
    {
        var brand = Brand.Create("nordlicht-test", isDefault: false, Some.Face with { ReturnOrigins = "https://shop.example" }, TimeProvider.System);
        await host.Services.GetRequiredService<WriteDoor>().Write<int>(
            db =>
            {
                db.Add(brand);
                return Task.FromResult<Outcome<int>>(1);
            },
            Cancel);
        var at = TimeProvider.System.GetUtcNow();
        var made = await host.Services.GetRequiredService<CreatePaymentRequest>().Run(
            Some.Input with { Brand = brand.Key, Recipient = Some.Input.Recipient with { Phone = "0171 2344471" } },
            new SendChoice([new SendEntry("email"), new SendEntry("sms") { At = at.AddDays(3) }, new SendEntry("email") { Template = "reminder", At = at.AddDays(7) }]), null, Some.Agent, Cancel);
        var request = made.ValueOrDefault ?? throw new InvalidOperationException(string.Join(' ', made.Reason!.Faults));
        await host.Services.GetRequiredService<MarkAsPaid>().Run(request.Id, new OutsideInput(Money.Of(5000, "EUR"), null, "bar, Quittung 4711"), null, Actor.Portal, Cancel);
        var payment = (await host.Services.GetRequiredService<ListPayments>().Run(request.Id, Cancel)).Single(line => line.Kind == PaymentKind.Settlement);
        await host.Services.GetRequiredService<RefundPayment>().Run(payment.Id, Money.Of(1000, "EUR"), "Rabatt vergessen", null, Actor.Portal, Cancel);
        return request;
    }

    private static async Task SignInAsync(AppHost host, IPage page)
    {
        await page.GotoAsync(new Uri(host.Address, "/sign-in").ToString());
        await page.Locator("input[name=email]").FillAsync("finance@demo.example");
        await page.Locator("input[name=password]").FillAsync("Demo-1234-Demo");
        await page.Locator("button[type=submit], form button").First.ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
    }
}
