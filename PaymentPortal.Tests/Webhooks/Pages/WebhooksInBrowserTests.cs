using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PaymentPortal.Data;
using PaymentPortal.Support.Api;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Browsing;
using Shouldly;
using Xunit;

namespace PaymentPortal.Webhooks.Pages;

/// <summary>An integrator connects a receiver, sees it fail, and sends again what was missed.</summary>
public sealed class WebhooksInBrowserTests
{
    [Fact]
    public async Task Receiver_is_connected_tested_and_caught_up()
    {
        await using var sink = await WebhookSink.StartAsync();
        await using var host = await AppHost.StartAsync(new AppSettings { More = new Dictionary<string, string> { ["DemoData"] = "true", ["Webhooks:AllowedHosts"] = "127.0.0.1" } });
        await using var visit = await Browser.OpenAsync(new VisitOptions { Language = "de-DE" });
        var page = visit.Page;
        await SignInAsync(page, host);

        await visit.GoToInteractiveAsync($"{host.Address}webhooks");
        await visit.KeepPictureAsync("empty");
        await page.GetByTestId("webhook-new").ClickAsync();
        await page.GetByTestId("webhook-url").FillAsync("http://192.168.1.7/hook");
        await page.GetByTestId("webhook-description").FillAsync("SAP, Buchungen");
        await page.GetByTestId("webhook-save").ClickAsync();
        await Assertions.Expect(page.Locator("#webhook-url-error")).ToBeVisibleAsync();
        await visit.KeepPictureAsync("refused");
        await page.GetByTestId("webhook-url").FillAsync(sink.Url("erp/zahlungen"));
        await page.GetByTestId("webhook-save").ClickAsync();
        await page.GetByTestId("webhook-test").WaitForAsync();
        page.Url.ShouldContain("/webhooks/we_");

        await page.GetByTestId("webhook-test").ClickAsync();
        await Assertions.Expect(page.GetByTestId("delivery").First).ToContainTextAsync("Zugestellt");
        using (var api = ApiClient.Of(host))
        {
            (await api.PostAsync("payment-requests", ApiBodies.Smallest)).Status.ShouldBe(201);
        }

        await Assertions.Expect(page.GetByTestId("delivery").First).ToContainTextAsync("payment_request.");
        sink.Answer = (_, context) =>
        {
            context.Response.StatusCode = 500;
            return Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(context.Response, "{\"error\":\"SAP ist in Wartung\"}");
        };
        await page.GetByTestId("delivery-resend").First.ClickAsync();
        await Assertions.Expect(page.GetByTestId("delivery").First).ToContainTextAsync("Wird erneut versucht");
        await page.GetByTestId("delivery-open").First.ClickAsync();
        await Assertions.Expect(page.GetByTestId("try-answer").First).ToContainTextAsync("SAP ist in Wartung");
        await visit.KeepPictureAsync("failing");
        await page.ShouldBeAccessibleAsync();

        sink.Answer = WebhookSink.Status(204);
        await page.GetByTestId("log-replay").ClickAsync();
        await page.GetByTestId("confirm").ClickAsync();
        await Assertions.Expect(page.GetByTestId("delivery").First).ToContainTextAsync("Zugestellt");
        await page.GetByTestId("secret-show").ClickAsync();
        await page.GetByTestId("secret-renew").ClickAsync();
        await Assertions.Expect(page.GetByTestId("secret")).ToHaveCountAsync(2);
        await visit.KeepPictureAsync("well");
        await page.ShouldBeAccessibleAsync();

        await visit.GoToInteractiveAsync($"{host.Address}webhooks");
        await Assertions.Expect(page.GetByTestId("webhook-row")).ToContainTextAsync("Stellt zu");
        await visit.KeepPictureAsync("list");
        await page.ShouldBeAccessibleAsync();
        foreach (var (name, testId) in new[] { ("phone-list", "webhook-row"), ("phone-page", "delivery") })
        {
            if (testId == "delivery")
            {
                await page.GetByTestId("webhook-row").GetByRole(AriaRole.Link).First.ClickAsync();
                await page.GetByTestId("delivery").First.WaitForAsync();
            }

            await page.SetViewportSizeAsync(390, 844);
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            await visit.KeepPictureAsync(name);
            (await page.EvaluateAsync<int>("document.querySelector('main').scrollWidth - document.querySelector('main').clientWidth")).ShouldBeLessThanOrEqualTo(0, name);
            await page.SetViewportSizeAsync(1440, 900);
        }

        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Own_addresses_of_requests_have_a_page_and_can_sign_with_a_public_key()
    {
        await using var sink = await WebhookSink.StartAsync();
        await using var host = await AppHost.StartAsync(new AppSettings { More = new Dictionary<string, string> { ["DemoData"] = "true", ["Webhooks:AllowedHosts"] = "127.0.0.1" } });
        await host.Services.GetRequiredService<WriteDoor>().Write<int>(async db =>
        {
            var brand = await db.Brands.SingleAsync(brand => brand.IsDefault);
            brand.Change(brand.Face with { ReturnOrigins = sink.Address.GetLeftPart(UriPartial.Authority) }, TimeProvider.System.GetUtcNow());
            return 1;
        }, Xunit.TestContext.Current.CancellationToken);
        using (var api = ApiClient.Of(host))
        {
            (await api.PostAsync("payment-requests", ApiBodies.Smallest[..^1] + $$""", "notificationUrl": "{{sink.Url("erp/42")}}" }""")).Status.ShouldBe(201);
        }

        await using var visit = await Browser.OpenAsync(new VisitOptions { Language = "de-DE" });
        var page = visit.Page;
        await SignInAsync(page, host);
        await visit.GoToInteractiveAsync($"{host.Address}webhooks");
        await Assertions.Expect(page.GetByTestId("webhook-row")).ToContainTextAsync("Eigene Adressen");
        await visit.KeepPictureAsync("own-list");
        await page.GetByTestId("webhook-row").GetByRole(AriaRole.Link).First.ClickAsync();
        await Assertions.Expect(page.GetByTestId("delivery").First).ToContainTextAsync("Zugestellt");
        await Assertions.Expect(page.GetByTestId("webhook-url")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByTestId("webhook-delete")).ToHaveCountAsync(0);
        await page.GetByTestId("webhook-public").ClickAsync();
        await page.GetByTestId("webhook-save").ClickAsync();
        await Assertions.Expect(page.GetByTestId("public-key")).ToContainTextAsync("whpk_");
        await visit.KeepPictureAsync("own-page");
        await page.ShouldBeAccessibleAsync();
    }

    private static async Task SignInAsync(IPage page, AppHost host)
    {
        await page.GotoAsync($"{host.Address}sign-in");
        await page.GetByTestId("sign-in-email").FillAsync("finance@demo.example");
        await page.GetByTestId("sign-in-password").FillAsync("Demo-1234-Demo");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
    }
}
