using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Browsing;
using PaymentPortal.Support.Payments;
using Shouldly;
using Xunit;

namespace PaymentPortal.Payments.Pages;

/// <summary>Two people give money back: one asks, the other approves, makes the payment file and says that it was transferred.</summary>
public sealed class RefundsPageLookTests
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_refund_above_the_limit_takes_two_people_from_the_request_to_the_bank()
    {
        await using var host = await AppHost.StartAsync(new AppSettings { More = new Dictionary<string, string> { ["DemoData"] = "false" } });
        var request = await PaidByHandAsync(host);
        await using var asker = await SignInAsync(host, "finance", dark: false);
        await using var approver = await SignInAsync(host, "admin", dark: true);

        await asker.GoToInteractiveAsync(At(host, Urls.Request(PublicId.Format(PublicId.PaymentRequest, request.Id))));
        await asker.Page.GetByTestId("request-refund").ClickAsync();
        await asker.Page.GetByTestId("refund-name").FillAsync("Erika Mustermann");
        await asker.Page.GetByTestId("refund-iban").FillAsync("DE89 3704 0044 0532 0130 01");
        await asker.Page.GetByTestId("confirm").ClickAsync();
        await asker.Page.Locator("#refund-iban-error").WaitForAsync();
        await asker.KeepPictureAsync("dialog");
        await asker.Page.GetByTestId("refund-iban").FillAsync("DE89 3704 0044 0532 0130 00");
        await asker.Page.GetByTestId("confirm").ClickAsync();
        await asker.Page.GetByTestId("to-approve").ClickAsync();
        await Assertions.Expect(asker.Page.GetByTestId("refunds-approve")).ToContainTextAsync("Von Ihnen; ein Kollege entscheidet");
        await Assertions.Expect(asker.Page.GetByTestId("approve")).ToHaveCountAsync(0);
        await asker.KeepPictureAsync("asked");
        await asker.Page.ShouldBeAccessibleAsync();

        await approver.GoToInteractiveAsync(At(host, Urls.Refunds));
        await approver.Page.GetByTestId("approve").ClickAsync();
        await approver.Page.GetByTestId("confirm").ClickAsync();
        await approver.Page.GetByTestId("make-file").ClickAsync();
        await Assertions.Expect(approver.Page.GetByTestId("file")).ToHaveCountAsync(1);
        await approver.KeepPictureAsync("handed-over");
        await approver.Page.ShouldBeAccessibleAsync();
        var download = await approver.Page.RunAndWaitForDownloadAsync(() => approver.Page.GetByTestId("file").ClickAsync());
        (await File.ReadAllTextAsync(await download.PathAsync(), Cancel)).ShouldContain("<IBAN>DE89370400440532013000</IBAN>");
        await approver.Page.GetByTestId("transfer-done").ClickAsync();
        await approver.Page.GetByTestId("confirm").ClickAsync();
        await Assertions.Expect(approver.Page.GetByTestId("refunds-handed-over")).ToHaveCountAsync(0);

        (await host.Services.RequestAsync(request.Id)).Status.ShouldBe(PaymentRequestStatus.Refunded);
        asker.Complaints.ShouldBeEmpty();
        approver.Complaints.ShouldBeEmpty();
    }

    private static async Task<PaymentRequest> PaidByHandAsync(AppHost host)
    {
        var request = await host.Services.OpenRequestAsync();
        await host.Services.GetRequiredService<WriteDoor>().Write<int>(
            async db =>
            {
                var brand = await db.Brands.SingleAsync(brand => brand.Id == request.BrandId, Cancel);
                brand.Change(brand.Face with { RefundLimit = 100 }, TimeProvider.System.GetUtcNow());
                return 1;
            },
            Cancel);
        await host.Services.GetRequiredService<MarkAsPaid>().Run(request.Id, new OutsideInput(), null, Actor.Portal, Cancel);
        return request;
    }

    private static string At(AppHost host, string path) => new Uri(host.Address, path).ToString();

    private static async Task<BrowserVisit> SignInAsync(AppHost host, string role, bool dark)
    {
        var visit = await Browser.OpenAsync(new VisitOptions { Width = 1440, Height = 900, Dark = dark, Language = "de-DE" });
        await visit.Page.GotoAsync(At(host, "/sign-in"));
        await visit.Page.Locator("input[name=email]").FillAsync($"{role}@demo.example");
        await visit.Page.Locator("input[name=password]").FillAsync("Demo-1234-Demo");
        await visit.Page.Locator("button[type=submit], form button").First.ClickAsync();
        await visit.Page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
        return visit;
    }
}
