using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Rendering;
using Shouldly;
using Xunit;

namespace PaymentPortal.Webhooks.Pages;

public sealed class WebhookPagesTests : PageContext
{
    [Fact]
    public void Empty_list_says_what_would_stand_there()
    {
        SignIn(Roles.Finance);

        Render<WebhookList>().Find(".empty h2").TextContent.ShouldBe("Noch keine Endpunkte");
    }

    [Fact]
    public void Wrong_address_is_told_at_the_field_and_nothing_is_lost()
    {
        SignIn(Roles.Finance);
        var list = Render<WebhookList>();

        list.Find("[data-testid=webhook-new]").Click();
        list.Find("#webhook-url").Input("https://10.0.0.5/hook");
        list.Find("#webhook-description").Input("SAP");
        list.Find("form").Submit();

        list.WaitForElement("#webhook-url-error").TextContent.ShouldContain("Webhooks:AllowedHosts");
        list.Find("#webhook-description").GetAttribute("value").ShouldBe("SAP");
    }

    [Fact]
    public void Endpoint_that_is_made_opens_its_page()
    {
        SignIn(Roles.Finance);
        var list = Render<WebhookList>();

        list.Find("[data-testid=webhook-new]").Click();
        list.Find("#webhook-url").Input("https://erp.example/hook");
        list.Find("form").Submit();

        list.WaitForAssertion(() => Services.GetRequiredService<NavigationManager>().Uri.ShouldContain("/webhooks/we_"));
    }

    [Fact]
    public async Task Choosing_no_event_is_not_taken_for_all()
    {
        SignIn(Roles.Finance);
        var page = await OpenAsync();

        page.Find("#webhook-all-types").Change(false);
        foreach (var type in WebhookEventTypes.Known)
        {
            page.Find($"[data-testid='webhook-type-{type}']").Change(false);
        }

        page.Find("[data-testid=webhook-save]").Closest("form")!.Submit();

        page.Find("[role=alert]").TextContent.ShouldContain("mindestens ein Ereignis");
    }

    [Fact]
    public async Task Secret_is_shown_on_request_and_renewed_with_both_in_sight()
    {
        SignIn(Roles.Finance);
        var page = await OpenAsync();

        page.FindAll("[data-testid=secret]").ShouldBeEmpty();
        page.Find("[data-testid=secret-show]").Click();
        page.WaitForElement("[data-testid=secret]").TextContent.ShouldStartWith("whsec_");
        page.Find("[data-testid=secret-renew]").Closest("form")!.Submit();

        page.WaitForAssertion(() => page.FindAll("[data-testid=secret]").Count.ShouldBe(2));
    }

    [Fact]
    public async Task Auditor_reads_and_changes_nothing()
    {
        SignIn(Roles.Auditor);
        var page = await OpenAsync();

        foreach (var control in (string[])["webhook-save", "webhook-test", "webhook-switch", "webhook-delete", "secret-show", "secret-renew", "log-replay"])
        {
            page.FindAll($"[data-testid={control}]").ShouldBeEmpty(control);
        }
    }

    [Fact]
    public async Task Test_event_stands_in_the_log_and_opens()
    {
        SignIn(Roles.Finance);
        var page = await OpenAsync();

        page.Find("[data-testid=webhook-test]").Click();
        var row = page.WaitForElement("[data-testid=delivery]");
        row.TextContent.ShouldContain("webhook.test");
        Services.GetRequiredService<NavigationManager>().NavigateTo(page.Find("[data-testid=delivery-open]").GetAttribute("href")!);

        page.WaitForElement("[data-testid=delivery-detail]").TextContent.ShouldContain("\"type\": \"webhook.test\"");
    }

    [Fact]
    public void Address_of_nothing_says_so()
    {
        SignIn(Roles.Finance);

        Render<WebhookPage>(parameters => parameters.Add(page => page.PublicEndpointId, "we_nothing")).Find(".empty h2").TextContent.ShouldBe("Diesen Endpunkt gibt es nicht");
    }

    private async Task<IRenderedComponent<WebhookPage>> OpenAsync()
    {
        var endpoint = (await Portal.Get<CreateWebhookEndpoint>().Run(new WebhookEndpointInput { Url = "https://erp.example/hook" }, WebhookScene.Finance, Cancel)).ValueOrDefault!;
        Services.GetRequiredService<NavigationManager>().NavigateTo(Urls.Webhook(endpoint.PublicId));
        return Render<WebhookPage>(parameters => parameters.Add(page => page.PublicEndpointId, endpoint.PublicId));
    }
}
