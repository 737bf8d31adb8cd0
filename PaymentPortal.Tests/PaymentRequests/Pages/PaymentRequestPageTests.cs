using Bunit;
using MudBlazor;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Builders;
using PaymentPortal.Support.Rendering;
using Shouldly;
using Xunit;

namespace PaymentPortal.PaymentRequests.Pages;

public sealed class PaymentRequestPageTests : PageContext
{
    [Fact]
    public async Task A_bounced_message_is_told_with_its_next_steps()
    {
        var page = Open(await Lives.Of(new Life("A-0001", "Annegret Schönfelder", 12950) { Email = "anegret@example.org", Failed = "refused" }));

        var trouble = page.Find("[data-testid=trouble-message]").TextContent;
        trouble.ShouldContain("anegret@example.org");
        trouble.ShouldContain("550 5.1.1 User unknown");
        Portal.Clock.Advance(TimeSpan.FromHours(1));
        await page.Find("[data-testid=correct-address]").ClickAsync(new());
        await page.Find("#recipient-email").InputAsync(new() { Value = "annegret@example.org" });
        await page.Find("[data-testid=recipient-form]").SubmitAsync();

        page.WaitForAssertion(() => page.FindAll("[data-testid=recipient-form]").ShouldBeEmpty());
        await page.Find("[data-testid=send-again]").ClickAsync(new());
        page.WaitForAssertion(() => page.FindAll("[data-testid=message-line]").Count.ShouldBe(2));
        page.FindAll("[data-testid=message-line]")[0].TextContent.ShouldContain("annegret@example.org");
    }

    [Fact]
    public async Task A_wrong_address_is_told_at_its_field_and_nothing_typed_is_lost()
    {
        var page = Open(await Lives.Of(new Life("A-0001", "Annegret Schönfelder", 12950)));
        await page.Find("[data-testid=recipient-change]").ClickAsync(new());
        await page.Find("#recipient-name").InputAsync(new() { Value = "Anna" });
        await page.Find("#recipient-email").InputAsync(new() { Value = "anna@@example" });

        await page.Find("[data-testid=recipient-form]").SubmitAsync();

        page.WaitForAssertion(() => page.Find("#recipient-email-error").TextContent.ShouldContain("name@beispiel.de"));
        page.Find("#recipient-name").GetAttribute("value").ShouldBe("Anna");
    }

    [Fact]
    public async Task Two_who_change_the_same_recipient_see_both_values()
    {
        var request = await Lives.Of(new Life("A-0001", "Annegret Schönfelder", 12950));
        var page = Open(request);
        await page.Find("[data-testid=recipient-change]").ClickAsync(new());
        await page.Find("#recipient-name").InputAsync(new() { Value = "Anna Meine" });
        var story = (await Portal.Get<FindPaymentRequest>().Run(request.Id, Cancel)).ShouldNotBeNull();
        await Portal.Get<EditPaymentRequest>().Run(
            request.Id, PaymentRequestInput.Of(story.Request, Brand.Key) with { Recipient = RecipientInput.Of(story.Request.Recipient with { Name = "Anna Ihre" }) }, null, null, Some.Agent, Cancel);

        await page.Find("[data-testid=recipient-form]").SubmitAsync();

        page.WaitForAssertion(() => page.Find("[data-testid=conflict]").TextContent.ShouldContain("Name: jetzt „Anna Ihre“, Ihre Eingabe „Anna Meine“"));
        await page.Find("[data-testid=recipient-form]").SubmitAsync();
        page.WaitForAssertion(() => page.FindAll("[data-testid=recipient-form]").ShouldBeEmpty());
        (await Portal.Get<FindPaymentRequest>().Run(request.Id, Cancel))!.Request.Recipient.Name.ShouldBe("Anna Meine");
    }

    [Fact]
    public async Task A_message_that_left_meanwhile_is_no_conflict()
    {
        var request = await Lives.Of(new Life("A-0001", "Annegret Schönfelder", 12950));
        var page = Open(request);
        await page.Find("[data-testid=recipient-change]").ClickAsync(new());
        await page.Find("#recipient-name").InputAsync(new() { Value = "Anna" });
        await Lives.Change(request.Id, (_, changed) => changed.TellMessage(new MessageAccepted(request.Id, "email"), Some.Noon.AddMinutes(3)));

        await page.Find("[data-testid=recipient-form]").SubmitAsync();

        page.WaitForAssertion(() => page.FindAll("[data-testid=recipient-form]").ShouldBeEmpty());
        (await Portal.Get<FindPaymentRequest>().Run(request.Id, Cancel))!.Request.Recipient.Name.ShouldBe("Anna");
    }

    [Fact]
    public async Task Cancelling_asks_for_the_reason_and_then_takes_the_acts_away()
    {
        var request = await Lives.Of(new Life("A-0001", "Annegret Schönfelder", 12950));
        SignIn(Roles.Agent);
        var dialogs = Render<MudDialogProvider>();
        var page = Open(request, signIn: false);

        var clicked = page.Find("[data-testid=request-cancel]").ClickAsync(new());
        dialogs.WaitForElement("[data-testid=confirm]");
        await dialogs.Find("[data-testid=confirm]").ClickAsync(new());
        dialogs.WaitForAssertion(() => dialogs.Find("#cancel-reason-error").TextContent.ShouldContain("begründen"));
        await dialogs.Find("#cancel-reason").InputAsync(new() { Value = "doppelt gesendet" });
        await dialogs.Find("[data-testid=confirm]").ClickAsync(new());
        await clicked;

        page.WaitForAssertion(() => page.Find("[data-testid=request-status]").TextContent.ShouldBe("Storniert"));
        page.Find("[data-testid=read-only]").TextContent.ShouldBe("Storniert: doppelt gesendet");
        page.FindAll("[data-testid=request-cancel], [data-testid=request-remind], [data-testid=recipient-change]").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_payment_shows_up_by_itself()
    {
        var request = await Lives.Of(new Life("A-0001", "Annegret Schönfelder", 12950));
        var page = Open(request);
        page.Find("[data-testid=amount-due]").TextContent.ShouldBe("129,50\u00A0€");

        await Lives.Change(request.Id, (_, changed) => changed.Settle(Ids.New(Some.Noon), null, "bankTransfer", Money.Of(5000, "EUR"), Actor.Portal, Some.Noon.AddMinutes(4)));
        LetChangesArrive();

        page.WaitForAssertion(() => page.Find("[data-testid=amount-due]").TextContent.ShouldBe("79,50\u00A0€"));
        page.Find("[data-testid=timeline]").TextContent.ShouldContain("50,00\u00A0€ per Überweisung bezahlt. Noch offen: 79,50\u00A0€");
        page.Find("[data-testid=chain]").TextContent.ShouldContain("Kette geprüft, 3 Einträge lückenlos");
    }

    [Fact]
    public async Task An_auditor_reads_and_presses_nothing()
    {
        var page = Open(await Lives.Of(new Life("A-0001", "Annegret Schönfelder", 12950)), Roles.Auditor);

        page.Find("[data-testid=read-only]").TextContent.ShouldBe("Sie dürfen lesen, nicht ändern.");
        page.FindAll("[data-testid=request-cancel], [data-testid=request-remind], [data-testid=recipient-change]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Money_that_came_twice_is_told()
    {
        var page = Open(await Lives.Of(new Life("A-0001", "Jörg Mühlenbrock", 58820) { Method = "paypal", Paid = 58820, Surplus = "duplicate" }));

        page.Find("[data-testid=trouble-surplus]").TextContent.ShouldContain("588,20\u00A0€ kamen doppelt");
        page.FindAll("[data-testid=payment-line]").Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_refused_payment_says_why_and_that_the_link_stays_valid()
    {
        var page = Open(await Lives.Of(new Life("A-0001", "Jörg Mühlenbrock", 58820) { Opened = true, Refused = "paypal" }));

        page.Find("[data-testid=trouble-method]").TextContent.ShouldContain("PayPal hat die Zahlung abgelehnt: Limit erreicht.");
    }

    [Theory]
    [InlineData("pr_00000000000000000000000000")]
    [InlineData("new2")]
    [InlineData("pr_<script>")]
    [InlineData("")]
    public void An_unknown_id_is_a_page_with_the_way_back(string id)
    {
        SignIn(Roles.Agent);

        var page = Render<PaymentRequestPage>(parameters => parameters.Add(shown => shown.PublicRequestId, id));

        page.WaitForAssertion(() => page.Find(".empty a").GetAttribute("href").ShouldBe("/requests"));
    }

    [Fact]
    public async Task A_reminder_can_be_taken_back_before_it_leaves()
    {
        var request = await Lives.Of(new Life("A-0001", "Annegret Schönfelder", 12950));
        Portal.Clock.Advance(TimeSpan.FromHours(1));
        var page = Open(request);

        await page.Find("[data-testid=request-remind]").ClickAsync(new());
        page.WaitForElement("[data-testid=request-undo]");
        await page.Find("[data-testid=undo]").ClickAsync(new());

        page.WaitForAssertion(() => page.FindAll("[data-testid=request-undo]").ShouldBeEmpty());
        page.WaitForAssertion(() => page.FindAll("[data-testid=message-line]")[0].TextContent.ShouldContain("Abgesagt"));
    }

    [Fact]
    public async Task Who_was_told_just_now_is_not_told_again_without_a_second_look()
    {
        var request = await Lives.Of(new Life("A-0001", "Annegret Schönfelder", 12950));
        Portal.Clock.Advance(TimeSpan.FromHours(1));
        SignIn(Roles.Agent);
        var dialogs = Render<MudDialogProvider>();
        var page = Open(request, signIn: false);
        await page.Find("[data-testid=request-remind]").ClickAsync(new());
        page.WaitForElement("[data-testid=request-undo]");
        Portal.Clock.Advance(TimeSpan.FromSeconds(29));

        var clicked = page.Find("[data-testid=request-remind]").ClickAsync(new());
        dialogs.WaitForElement("[data-testid=confirm]");

        dialogs.Markup.ShouldContain("Zuletzt benachrichtigt vor 29 s");
        page.FindAll("[data-testid=message-line]").Count.ShouldBe(2);
        await dialogs.Find("[data-testid=confirm]").ClickAsync(new());
        await clicked;
        page.WaitForAssertion(() => page.FindAll("[data-testid=message-line]").Count.ShouldBe(3));
    }

    [Fact]
    public async Task An_expired_request_is_asked_for_anew_with_everything_filled_in()
    {
        var page = Open(await Lives.Of(new Life("A-0001", "Annegret Schönfelder", 12950) { Expired = true }));

        var again = page.Find("[data-testid=request-anew]").GetAttribute("href")!;
        again.ShouldStartWith("/requests/new?");
        again.ShouldContain("amount=129.50");
        again.ShouldContain("name=Annegret");
    }

    private IRenderedComponent<PaymentRequestPage> Open(PaymentRequest request, string role = Roles.Agent, bool signIn = true)
    {
        if (signIn)
        {
            SignIn(role);
        }

        var page = Render<PaymentRequestPage>(parameters => parameters.Add(shown => shown.PublicRequestId, PublicId.Format(PublicId.PaymentRequest, request.Id)));
        page.WaitForElement("[data-testid=request-status]");
        return page;
    }
}
