using Bunit;
using Shouldly;
using Xunit;

namespace PaymentPortal.PaymentRequests.Pages;

public sealed class ComposerBadInputTests : ComposerContext
{
    public static TheoryData<string> BadAmounts =>
        ["", "-1", "0", "9223372036854775808", "1,234.56", "NaN", "1e3", "١٢٣", "1,001", "<b>1</b>", "1\r\n2", new string('9', 500)];

    public static TheoryData<string, string> Hostile => new()
    {
        { "Glas\u202Egnp.exe", "Schreibrichtung" },
        { "Glas\0Bruch", "Steuerzeichen" },
        { new string('x', 5000), "Höchstens 140 Zeichen" },
        { "Glas\u200Bbruch", "unsichtbares Zeichen" },
        { "\uD800", "kaputtes Zeichen" },
    };

    [Theory, MemberData(nameof(BadAmounts))]
    public async Task No_amount_is_guessed(string text)
    {
        var page = Open();
        Fill(page);
        Type(page, "composer-amount", text);

        At(page, "composer-send").Click();

        FaultAt(page, "composer-amount").ShouldNotBeNullOrEmpty();
        (Value(page, "composer-amount") ?? "").ReplaceLineEndings().ShouldBe(text.ReplaceLineEndings());
        (await Requests()).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Hostile))]
    public async Task Hostile_text_is_named_at_its_field(string text, string words)
    {
        var page = Open();
        Fill(page);
        Type(page, "composer-description", text);

        At(page, "composer-send").Click();

        FaultAt(page, "composer-description")!.ShouldContain(words);
        (await Requests()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>")]
    [InlineData("Glas\r\nBcc: a@b.example", "Glas Bcc: a@b.example")]
    [InlineData("Glas 🪟👨‍👩‍👧", "Glas 🪟👨‍👩‍👧")]
    [InlineData("{{7*7}} @(1+1)", "{{7*7}} @(1+1)")]
    public async Task Text_that_only_looks_dangerous_is_kept_as_text(string text, string kept)
    {
        var page = Open();
        Fill(page);
        Type(page, "composer-description", text);

        At(page, "composer-send").Click();
        page.WaitForState(() => Has(page, "composer-undo"));

        (await Requests()).ShouldHaveSingleItem().Description.ShouldBe(kept);
        page.FindAll("script").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("composer-due", "2027-02-29", "Diesen Tag gibt es nicht.")]
    [InlineData("composer-due", "1899-01-01", "Bitte einen Tag zwischen 2000 und 2100 wählen.")]
    [InlineData("composer-expiry", "2026-03-01", "Bitte heute oder einen späteren Tag wählen.")]
    [InlineData("composer-expiry", "9999-12-31", "Höchstens 5 Jahre im Voraus.")]
    public async Task Impossible_days_are_named_at_their_field(string field, string day, string words)
    {
        var page = Open();
        Fill(page);
        Type(page, field, day);

        At(page, "composer-send").Click();

        FaultAt(page, field).ShouldBe(words);
        (await Requests()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("a@b.example, c@d.example", "Bitte nur eine Adresse.")]
    [InlineData("a@b.example\r\nBcc: c@d.example", "Enthält ein Steuerzeichen. Bitte von Hand eingeben.")]
    [InlineData("Erika <a@b.example>", "Nur die Adresse, ohne Namen und Klammern.")]
    [InlineData("", "Für eine E-Mail fehlt die Adresse.")]
    public async Task One_address_is_wanted(string text, string words)
    {
        var page = Open();
        Fill(page);
        Type(page, "composer-email", text);

        At(page, "composer-send").Click();

        FaultAt(page, "composer-email").ShouldBe(words);
        (await Requests()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Items_that_can_be_read_make_the_amount_and_others_say_what_is_wrong()
    {
        var page = Open();
        Fill(page);
        At(page, "composer-more").Click();
        At(page, "composer-add-item").Click();
        At(page, "composer-add-item").Click();
        page.FindAll("[data-testid=composer-item]")[1].Input("Rabatt");
        page.FindAll("[data-testid=composer-item-price]")[1].Input("-8,90");
        Value(page, "composer-amount").ShouldBe("30,00");
        page.FindAll("[data-testid=composer-item-quantity]")[1].Input("viel");

        At(page, "composer-send").Click();
        FaultAt(page, "composer-quantity-1").ShouldBe("Bitte eine Zahl, zum Beispiel 12.");
        page.FindAll("[data-testid=composer-item-quantity]")[1].Input("1");
        At(page, "composer-send").Click();

        page.WaitForState(() => Has(page, "composer-undo"));
        var request = (await Requests()).ShouldHaveSingleItem();
        (request.AmountValue, request.Items.Count).ShouldBe((3000, 2));
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
