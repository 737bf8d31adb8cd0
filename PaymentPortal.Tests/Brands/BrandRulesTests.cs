using PaymentPortal.Data.Demo;
using PaymentPortal.Primitives;
using PaymentPortal.Providers.Methods;
using Shouldly;
using Xunit;

namespace PaymentPortal.Brands;

public sealed class BrandRulesTests
{
    private static readonly BrandFace Good = DemoBrands.InsurerFace;

    [Fact]
    public void Demo_brands_keep_the_rules_and_are_tidy_already()
    {
        foreach (var face in (BrandFace[])[DemoBrands.InsurerFace, DemoBrands.UtilityFace])
        {
            var clean = Check(face).ValueOrDefault.ShouldNotBeNull();
            (clean with { Methods = face.Methods, Languages = face.Languages }).ShouldBe(face);
            clean.Methods.ShouldBe(face.Methods);
        }
    }

    public static TheoryData<string, string, string> Faulty => new()
    {
        { "displayName", "", "required" },
        { "displayName", "   ", "required" },
        { "displayName", new string('x', 81), "too-long" },
        { "displayName", "Nord\u202Elicht", "direction-override" },
        { "displayName", "Nord\0licht", "control-character" },
        { "legalName", new string('ä', 141), "too-long" },
        { "street", "", "required" },
        { "city", "", "required" },
        { "country", "Germany", "not-a-country" },
        { "country", "D1", "not-a-country" },
        { "phone", "call me", "not-a-phone" },
        { "email", "two@example.org, addresses@example.org", "not-an-email" },
        { "email", "someone@example.org\r\nBcc: all@example.org", "not-an-email" },
        { "senderEmail", "no-at-sign", "not-an-email" },
        { "website", "http://www.nordlicht.example", "not-https" },
        { "website", "javascript:alert(1)", "not-https" },
        { "imprintUrl", "//nordlicht.example", "not-https" },
        { "privacyUrl", "https://user:secret@nordlicht.example", "not-https" },
        { "accessibilityUrl", "data:text/html,hello", "not-https" },
        { "registerLines", new string('x', 601), "too-long" },
        { "colour", "green", "not-a-colour" },
        { "colour", "#12345", "not-a-colour" },
        { "colour", "#0f3d6e;background:url(//evil.example)", "not-a-colour" },
        { "iban", "DE89370400440532013001", "iban-check-digits" },
        { "iban", "DE8937040044053201300", "iban-length" },
        { "iban", "XX89370400440532013000", "iban-country" },
        { "iban", "<script>", "iban-characters" },
        { "iban", "CH4431999123000889012", "iban-for-qr-bills" },
        { "chfIban", "CH9300762011623852958", "iban-check-digits" },
        { "chfIban", "DE89370400440532013000", "iban-not-swiss" },
        { "accountHolder", "", "required" },
        { "accountHolder", new string('x', 71), "too-long" },
        { "bic", "COBA", "not-a-bic" },
        { "bic", "COBADEFFXX", "not-a-bic" },
        { "timeZoneId", "Europe/Atlantis", "unknown-time-zone" },
        { "timeZoneId", "../../etc/passwd", "unknown-time-zone" },
        { "currency", "XXZ", "unknown-currency" },
        { "linkDays", "0", "out-of-range" },
        { "linkDays", "1827", "out-of-range" },
        { "linkDays", "ninety", "out-of-range" },
        { "linkDays", "-1", "out-of-range" },
        { "linkDays", "99999999999999999999", "out-of-range" },
        { "dueDays", "366", "out-of-range" },
        { "dueDays", "91", "after-expiry" },
        { "countdownDays", "91", "out-of-range" },
        { "undoSeconds", "61", "out-of-range" },
        { "refundLimit", "many", "out-of-range" },
        { "refundLimit", "-1", "out-of-range" },
    };

    [Theory, MemberData(nameof(Faulty))]
    public void Wrong_detail_is_refused_at_its_field(string field, string text, string code)
    {
        var face = Pages.BrandField.All[field].Set(Good, text);

        var fault = Check(face).Reason.ShouldNotBeNull().Faults.ShouldHaveSingleItem();

        fault.Field.ShouldBe("/" + field);
        fault.Code.ShouldBe(code);
    }

    [Fact]
    public void What_can_be_tidied_is_tidied()
    {
        var face = Check(Good with { DisplayName = "  Nordlicht\tVersicherung ", Iban = " de89 3704 0044 0532 0130 00", Bic = "cobadeffxxx", Colour = "0F3D6E", Country = "de", Currency = "eur", Methods = ["sofort", "card", "klarna", "giropay"] })
            .ValueOrDefault.ShouldNotBeNull();

        face.DisplayName.ShouldBe("Nordlicht Versicherung");
        face.Iban.ShouldBe("DE89370400440532013000");
        face.Bic.ShouldBe("COBADEFFXXX");
        face.Colour.ShouldBe("#0f3d6e");
        face.Country.ShouldBe("DE");
        face.Currency.ShouldBe("EUR");
        face.Methods.ShouldBe(["klarna", "card", "bankTransfer"]);
    }

    [Fact]
    public void Account_holder_may_stay_empty_without_an_account() => Check(Good with { Iban = "", AccountHolder = "" }).Reason.ShouldBeNull();

    [Theory]
    [InlineData("CH93 0076 2011 6238 5295 7", "CH9300762011623852957")]
    [InlineData("ch44 3199 9123 0008 8901 2", "CH4431999123000889012")]
    public void Account_in_francs_may_be_an_iban_or_a_qr_iban(string typed, string kept)
    {
        var face = Check(Good with { ChfIban = typed }).ValueOrDefault.ShouldNotBeNull();

        face.ChfIban.ShouldBe(kept);
        (face.AccountIn("CHF"), face.AccountIn("EUR"), face.AccountIn("USD")).ShouldBe((kept, Good.Iban, ""));
        Check(Good with { Iban = "", ChfIban = typed, AccountHolder = "" }).Reason!.Faults.ShouldHaveSingleItem().Field.ShouldBe("/accountHolder");
    }

    [Fact]
    public void Payers_need_somebody_to_ask() => Check(Good with { Email = "", Phone = "" }).Reason!.Faults.ShouldHaveSingleItem().Code.ShouldBe("contact-missing");

    [Fact]
    public void Languages_and_methods_are_known_and_not_empty()
    {
        Check(Good with { Languages = [] }).Reason!.Faults.ShouldHaveSingleItem().Code.ShouldBe("required");
        Check(Good with { Languages = ["de", "tlh"] }).Reason!.Faults.ShouldHaveSingleItem().Code.ShouldBe("unknown-language");
        Check(Good with { Methods = [] }).Reason!.Faults.ShouldHaveSingleItem().Code.ShouldBe("required");
        Check(Good with { Methods = ["card", "cowrie"] }).Reason!.Faults.ShouldHaveSingleItem().Code.ShouldBe("unknown-method");
    }

    [Fact]
    public void All_faults_are_told_at_once() =>
        Check(Good with { DisplayName = "", Iban = "nonsense", LinkDays = 0 }).Reason!.Faults.Select(fault => fault.Field).ShouldBe(["/displayName", "/iban", "/linkDays"], ignoreOrder: true);

    private static Outcome<BrandFace> Check(BrandFace face) => BrandRules.Check(face, BuiltInMethods.All);
}
