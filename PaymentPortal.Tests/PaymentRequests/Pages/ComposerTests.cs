using Bunit;
using PaymentPortal.Identity;
using PaymentPortal.Support.Builders;
using Shouldly;
using Xunit;

namespace PaymentPortal.PaymentRequests.Pages;

public sealed class ComposerTests : ComposerContext
{
    [Fact]
    public async Task Known_payer_with_a_draft_is_asked_with_a_name_enter_and_ctrl_enter()
    {
        var draft = await Some.RequestIn(Portal, draft: true);
        var page = Open();

        Type(page, "composer-search", "must");
        Press(page, "composer-search", "Enter");
        page.WaitForAssertion(() => Value(page, "composer-amount").ShouldBe("129,50"));
        At(page, "composer-send").Click();

        page.WaitForState(() => Has(page, "composer-undo"));
        var request = (await Requests()).ShouldHaveSingleItem();
        (request.Id, request.Status, request.Version > draft.Version).ShouldBe((draft.Id, PaymentRequestStatus.Open, true));
        page.WaitForAssertion(() => Value(page, "composer-search").ShouldBeNullOrEmpty());
    }

    [Fact]
    public async Task Pressing_send_twice_makes_one_request()
    {
        var page = Open();
        Fill(page);

        var send = At(page, "composer-send");
        await Task.WhenAll(send.ClickAsync(), send.ClickAsync());
        page.WaitForState(() => Has(page, "composer-undo"));
        At(page, "composer-send").Click();

        var request = (await Requests()).ShouldHaveSingleItem();
        (request.Amount.Value, request.Recipient.Name, request.Description).ShouldBe((3890, "Bernd Schönfelder", "Glasversicherung 2026"));
        request.Reference.ShouldStartWith("260302-");
    }

    [Fact]
    public async Task Every_fault_stands_at_its_field_and_nothing_typed_is_lost()
    {
        var page = Open();
        Type(page, "composer-search", "Bernd");
        At(page, "composer-new-person").Click();
        Type(page, "composer-amount", "129.50");
        Type(page, "composer-email", "bernd@");
        Type(page, "composer-expiry", "2026-03-01");

        At(page, "composer-send").Click();

        FaultAt(page, "composer-amount").ShouldBe("Bitte so schreiben: 1.234,50.");
        FaultAt(page, "composer-email").ShouldBe("Was nach dem @ steht, kann nicht stimmen.");
        FaultAt(page, "composer-expiry").ShouldBe("Bitte heute oder einen späteren Tag wählen.");
        FaultAt(page, "composer-description").ShouldBe("Wofür zahlt der Zahler?");
        (Value(page, "composer-amount"), Value(page, "composer-email"), Value(page, "composer-name")).ShouldBe(("129.50", "bernd@", "Bernd"));
        (await Requests()).ShouldBeEmpty();

        Type(page, "composer-amount", "129,50");
        FaultAt(page, "composer-amount").ShouldBeNull();
    }

    [Fact]
    public async Task The_address_fills_the_form_and_sends_nothing()
    {
        var page = Open("?name=Bernd%20Sch%C3%B6nfelder&email=bernd%40post.example&description=Glas&amount=38.90&reference=GV-1");

        (Value(page, "composer-name"), Value(page, "composer-email"), Value(page, "composer-amount")).ShouldBe(("Bernd Schönfelder", "bernd@post.example", "38,90"));
        (await Requests()).ShouldBeEmpty();

        At(page, "composer-send").Click();
        page.WaitForState(() => Has(page, "composer-undo"));
        (await Requests()).ShouldHaveSingleItem().Reference.ShouldBe("GV-1");
    }

    [Fact]
    public async Task The_address_of_a_known_payer_brings_what_it_leaves_out()
    {
        await Some.RequestIn(Portal);

        var page = Open("?customerNumber=C-1001&amount=12&description=Kfz");

        (Value(page, "composer-search"), Value(page, "composer-email"), Value(page, "composer-amount")).ShouldBe(("Erika Mustermann", "erika@example.org", "12,00"));
    }

    [Fact]
    public async Task A_send_taken_back_brings_its_form_back_and_can_be_sent_again()
    {
        var page = Open();
        Fill(page);
        At(page, "composer-send").Click();
        page.WaitForState(() => Has(page, "composer-undo"));

        At(page, "undo").Click();
        page.WaitForAssertion(() => Value(page, "composer-amount").ShouldBe("38,90"));
        (await Requests()).ShouldHaveSingleItem().Status.ShouldBe(PaymentRequestStatus.Draft);

        Type(page, "composer-amount", "40");
        At(page, "composer-send").Click();
        page.WaitForState(() => Has(page, "composer-undo"));
        var request = (await Requests()).ShouldHaveSingleItem();
        (request.Status, request.AmountValue).ShouldBe((PaymentRequestStatus.Open, 4000));
    }

    [Fact]
    public async Task After_the_seconds_a_send_is_not_taken_back_and_says_why()
    {
        var page = Open();
        Fill(page);
        At(page, "composer-send").Click();
        page.WaitForState(() => Has(page, "composer-undo"));
        var undo = At(page, "undo");
        await Portal.WriteAsync<bool>(async db =>
        {
            var request = await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(db.PaymentRequests, Cancel);
            return request.StartAttempt(Primitives.Ids.New(Portal.Clock), "card", "sandbox", Portal.Clock.GetUtcNow()) is { } refused ? refused : true;
        });

        undo.Click();

        page.WaitForAssertion(() => At(page, "composer-refusal").TextContent.ShouldContain("Die E-Mail ist schon hinaus"));
        (await Requests()).ShouldHaveSingleItem().Status.ShouldBe(PaymentRequestStatus.Open);
    }

    [Fact]
    public void What_was_cleared_comes_back()
    {
        var page = Open();
        Fill(page);

        At(page, "composer-clear").Click();
        page.WaitForAssertion(() => Value(page, "composer-amount").ShouldBeNullOrEmpty());
        At(page, "composer-bring-back").Click();

        page.WaitForAssertion(() => Value(page, "composer-amount").ShouldBe("38,90"));
    }

    [Fact]
    public async Task A_draft_is_kept_without_telling_the_payer()
    {
        var page = Open();
        Fill(page);

        At(page, "composer-draft").Click();
        page.WaitForState(() => Value(page, "composer-amount") is null or "");

        (await Requests()).ShouldHaveSingleItem().Status.ShouldBe(PaymentRequestStatus.Draft);
        Has(page, "composer-undo").ShouldBeFalse();
    }

    [Fact]
    public void Who_may_only_read_sees_no_form()
    {
        SignIn(Roles.Auditor, Some.Auditor);

        Open().Find(".empty h2").TextContent.ShouldBe("Sie dürfen lesen, nicht anfordern");
    }

    [Fact]
    public async Task Two_sends_can_each_be_taken_back()
    {
        var page = Open();
        Fill(page);
        At(page, "composer-send").Click();
        page.WaitForAssertion(() => page.FindAll("[data-testid=undo]").Count.ShouldBe(1));
        Fill(page);
        Type(page, "composer-amount", "12");
        At(page, "composer-send").Click();
        page.WaitForAssertion(() => page.FindAll("[data-testid=undo]").Count.ShouldBe(2));

        page.FindAll("[data-testid=undo]")[0].Click();

        page.WaitForAssertion(() => page.FindAll("[data-testid=undo]").Count.ShouldBe(1));
        Value(page, "composer-amount").ShouldBe("38,90");
        (await Requests()).ToDictionary(request => request.AmountValue, request => request.Status)
            .ShouldBe(new Dictionary<long, PaymentRequestStatus> { [3890] = PaymentRequestStatus.Draft, [1200] = PaymentRequestStatus.Open }, ignoreOrder: true);
    }

    [Fact]
    public void Enter_makes_no_person_of_whom_nobody_knows()
    {
        var page = Open();

        Type(page, "composer-search", "qwertz");
        Press(page, "composer-search", "Enter");

        page.WaitForAssertion(() => page.Find("#composer-hits").TextContent.ShouldContain("qwertz"));
        Has(page, "composer-name").ShouldBeFalse();
        Press(page, "composer-search", "ArrowDown");
        Press(page, "composer-search", "Enter");
        page.WaitForAssertion(() => Value(page, "composer-name").ShouldBe("qwertz"));
    }

    [Fact]
    public async Task Known_payer_is_proposed_what_they_paid_for_last()
    {
        var before = await Some.RequestIn(Portal);
        var page = Open();

        Type(page, "composer-search", "must");
        Press(page, "composer-search", "Enter");

        page.WaitForAssertion(() => Value(page, "composer-description").ShouldBe(before.Description));
        Value(page, "composer-amount").ShouldBeNullOrEmpty();
    }

    [Fact]
    public void After_a_failed_send_the_cursor_goes_to_the_first_fault()
    {
        var page = Open();
        Fill(page);
        Type(page, "composer-amount", "1.2.3");

        At(page, "composer-send").Click();

        page.WaitForAssertion(() => JSInterop.Invocations.ShouldContain(call => call.Identifier == "focusFault"));
    }

    private static void Fill(IRenderedComponent<Composer> page)
    {
        Type(page, "composer-search", "Bernd Schönfelder");
        At(page, "composer-new-person").Click();
        Type(page, "composer-email", "bernd@post.example");
        Type(page, "composer-amount", "38,90");
        Type(page, "composer-description", "Glasversicherung 2026");
    }
}
