using Bunit;
using MudBlazor;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Builders;
using PaymentPortal.Support.Payments;
using PaymentPortal.Support.Rendering;
using Shouldly;
using Xunit;

namespace PaymentPortal.PaymentRequests.Pages;

public sealed class MoneyDialogsTests : PageContext
{
    [Fact]
    public async Task Paid_outside_is_marked_with_what_was_typed_and_a_fault_loses_nothing()
    {
        var (dialogs, page, request) = await OpenAsync(new Life("A-0001", "Annegret Schönfelder", 12950));

        var clicked = page.Find("[data-testid=request-mark-paid]").ClickAsync(new());
        dialogs.WaitForElement("[data-testid=mark-amount]").GetAttribute("value").ShouldBe("129,50");
        await dialogs.Find("#mark-amount").InputAsync(new() { Value = "fünf" });
        await dialogs.Find("#mark-note").InputAsync(new() { Value = "bar, Quittung 4711" });
        await dialogs.Find("[data-testid=confirm]").ClickAsync(new());
        dialogs.WaitForElement("#mark-amount-error").TextContent.ShouldContain("129,50");
        await dialogs.Find("#mark-amount").InputAsync(new() { Value = "200" });
        await dialogs.Find("[data-testid=confirm]").ClickAsync(new());
        dialogs.WaitForAssertion(() => dialogs.Find("#mark-amount-error").TextContent.ShouldContain("Mehr, als noch offen ist."));
        dialogs.Find("#mark-note").GetAttribute("value").ShouldBe("bar, Quittung 4711");
        await dialogs.Find("#mark-amount").InputAsync(new() { Value = "50" });
        await dialogs.Find("[data-testid=confirm]").ClickAsync(new());
        await clicked;

        page.WaitForAssertion(() => page.Find("[data-testid=amount-due]").TextContent.ShouldBe("79,50\u00A0€"));
        page.Find("[data-testid=payment-line]").TextContent.ShouldContain("bar, Quittung 4711");
        page.Find("[data-testid=timeline]").TextContent.ShouldContain("Jana Pöschl hat 50,00\u00A0€ als außerhalb bezahlt vermerkt");
        (await Portal.Services.RequestAsync(request.Id)).AmountPaid.ShouldBe(5000);
    }

    [Fact]
    public async Task Money_goes_back_in_part_and_the_rest_can_follow()
    {
        var (dialogs, page, request) = await OpenAsync(new Life("A-0001", "Annegret Schönfelder", 12950));
        await Portal.Get<Payments.MarkAsPaid>().Run(request.Id, new OutsideInput(), null, Actor.Portal, Cancel);
        LetChangesArrive();
        page.WaitForElement("[data-testid=request-refund]");

        var clicked = page.Find("[data-testid=request-refund]").ClickAsync(new());
        dialogs.WaitForElement("[data-testid=refund-amount]");
        await dialogs.Find("#refund-amount").InputAsync(new() { Value = "129,51" });
        await dialogs.Find("[data-testid=confirm]").ClickAsync(new());
        dialogs.WaitForAssertion(() => dialogs.Find("#refund-amount-error").TextContent.ShouldContain("Mehr, als von dieser Zahlung noch da ist."));
        await dialogs.Find("#refund-amount").InputAsync(new() { Value = "29,50" });
        await dialogs.Find("[data-testid=confirm]").ClickAsync(new());
        await clicked;

        page.WaitForAssertion(() => page.Find("[data-testid=request-status]").TextContent.ShouldBe("Teilweise erstattet"));
        page.FindAll("[data-testid=payment-line]")[0].TextContent.ShouldContain("−29,50\u00A0€");
        page.FindAll("[data-testid=request-refund]").Count.ShouldBe(1);
        page.FindAll("[data-testid=request-mark-paid]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Planned_message_is_shown_with_its_moment_and_called_off_by_its_button()
    {
        var input = Some.Input with { Recipient = Some.Input.Recipient with { Phone = "0171 2344471" } };
        var at = Portal.Clock.GetUtcNow().AddDays(3);
        var request = await Some.RequestIn(Portal, input, new SendChoice([new SendEntry("email"), new SendEntry("sms") { At = at }]));
        SignIn(Roles.Finance);
        var page = Render<PaymentRequestPage>(parameters => parameters.Add(shown => shown.PublicRequestId, PublicId.Format(PublicId.PaymentRequest, request.Id)));
        page.WaitForElement("[data-testid=request-status]");

        page.Find("[data-testid=timeline]").TextContent.ShouldContain("Jana Pöschl hat sie per E-Mail und SMS gesendet");
        page.Find("[data-testid=timeline]").TextContent.ShouldContain("Geplant für 05.03.2026 13:00");
        page.FindAll("[data-testid=message-call-off]").Count.ShouldBe(2);
        await page.FindAll("[data-testid=message-line]").Single(line => line.TextContent.Contains("+491712344471", StringComparison.Ordinal)).QuerySelector("button")!.ClickAsync(new());

        page.WaitForAssertion(() => page.FindAll("[data-testid=message-call-off]").Count.ShouldBe(1));
        page.Find("[data-testid=timeline]").TextContent.ShouldContain("Jana Pöschl hat eine geplante Nachricht zurückgerufen");
    }

    [Fact]
    public async Task Who_may_not_move_money_sees_neither()
    {
        var request = await Lives.Of(new Life("A-0001", "Annegret Schönfelder", 12950));
        await Portal.Get<Payments.MarkAsPaid>().Run(request.Id, new OutsideInput(Money.Of(100, "EUR")), null, Actor.Portal, Cancel);
        SignIn(Roles.Agent);

        var page = Render<PaymentRequestPage>(parameters => parameters.Add(shown => shown.PublicRequestId, PublicId.Format(PublicId.PaymentRequest, request.Id)));

        page.WaitForElement("[data-testid=request-status]");
        page.FindAll("[data-testid=request-mark-paid], [data-testid=request-refund]").ShouldBeEmpty();
    }

    private async Task<(IRenderedComponent<MudDialogProvider> Dialogs, IRenderedComponent<PaymentRequestPage> Page, PaymentRequest Request)> OpenAsync(Life life)
    {
        var request = await Lives.Of(life);
        SignIn(Roles.Finance);
        var dialogs = Render<MudDialogProvider>();
        var page = Render<PaymentRequestPage>(parameters => parameters.Add(shown => shown.PublicRequestId, PublicId.Format(PublicId.PaymentRequest, request.Id)));
        page.WaitForElement("[data-testid=request-status]");
        return (dialogs, page, request);
    }
}
