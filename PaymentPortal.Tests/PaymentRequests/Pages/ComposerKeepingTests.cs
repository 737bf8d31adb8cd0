using Bunit;
using PaymentPortal.Support.Builders;
using Shouldly;
using Xunit;

namespace PaymentPortal.PaymentRequests.Pages;

public sealed class ComposerKeepingTests : ComposerContext
{
    [Fact]
    public async Task What_was_typed_is_there_again_after_a_reload()
    {
        var page = Open();
        Type(page, "composer-search", "Bernd");
        At(page, "composer-new-person").Click();
        Type(page, "composer-amount", "38,9");
        await DisposeComponentsAsync();

        var again = Open();

        (Value(again, "composer-name"), Value(again, "composer-amount")).ShouldBe(("Bernd", "38,9"));
    }

    [Fact]
    public async Task What_was_sent_does_not_come_back()
    {
        await Some.RequestIn(Portal);
        var page = Open("?customerNumber=C-1001&amount=12&description=Kfz");
        Rest();
        At(page, "composer-send").Click();
        page.WaitForState(() => Has(page, "composer-undo"));

        Value(Open(), "composer-amount").ShouldBeNullOrEmpty();
    }

    [Fact]
    public async Task A_prefilled_address_puts_a_kept_form_aside_and_gives_it_back()
    {
        Type(Open(), "composer-amount", "77");
        await DisposeComponentsAsync();

        var page = Open("?name=Bernd&amount=12.00");
        Value(page, "composer-amount").ShouldBe("12,00");
        At(page, "composer-bring-back").Click();

        Value(page, "composer-amount").ShouldBe("77");
    }

    [Fact]
    public async Task A_second_look_is_asked_for_after_a_pause()
    {
        await Some.RequestIn(Portal);
        var page = Open("?customerNumber=C-1001&amount=129.50&description=Hausrat");
        Has(page, "composer-twin").ShouldBeTrue();

        Type(page, "composer-amount", "1.295,00");
        Type(page, "composer-email", "erika@gmial.com");
        Rest();

        page.WaitForState(() => Has(page, "composer-unusual") && Has(page, "composer-email-typo"));
        Has(page, "composer-twin").ShouldBeFalse();
        At(page, "composer-email-typo").Click();
        page.WaitForAssertion(() => Value(page, "composer-email").ShouldBe("erika@gmail.com"));
    }
}
