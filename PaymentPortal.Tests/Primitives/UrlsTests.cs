using CsCheck;
using Shouldly;
using Xunit;

namespace PaymentPortal.Primitives;

public class UrlsTests
{
    [Fact]
    public void Addresses_are_those_that_scripts_rely_on()
    {
        Urls.Pay("tok").ShouldBe("/p/tok");
        Urls.StartPayment("tok").ShouldBe("/p/tok/pay");
        Urls.Result("tok").ShouldBe("/p/tok/result");
        Urls.Invoice("tok").ShouldBe("/p/tok/invoice.pdf");
        Urls.QrCode("tok").ShouldBe("/p/tok/qr.svg");
        Urls.ButtonPicture("tok").ShouldBe("/p/tok/button.png");
        Urls.BannerPicture("tok").ShouldBe("/p/tok/banner.png");
        Urls.Request("pr_1").ShouldBe("/requests/pr_1");
        Urls.Import("imp_1").ShouldBe("/imports/imp_1");
        Urls.Brand("default").ShouldBe("/settings/brands/default");
    }

    [Fact]
    public void The_composer_is_prefilled_by_its_query()
    {
        Urls.Compose().ShouldBe("/requests/new");
        Urls.Compose(("name", "Erika & Söhne"), ("email", null), ("phone", ""), ("amount", "129,50")).ShouldBe("/requests/new?name=Erika%20%26%20S%C3%B6hne&amount=129%2C50");
    }

    [Theory]
    [InlineData("https://pay.example", "https://pay.example/p/tok")]
    [InlineData("https://pay.example/", "https://pay.example/p/tok")]
    [InlineData("https://pay.example:8443/portal/", "https://pay.example:8443/portal/p/tok")]
    [InlineData("https://pay.example/portal?x=1#y", "https://pay.example/portal/p/tok")]
    public void Absolute_addresses_keep_the_path_the_portal_lives_under(string publicAddress, string expected) =>
        Urls.Absolute(new Uri(publicAddress), Urls.Pay("tok")).AbsoluteUri.ShouldBe(expected);

    [Theory]
    [InlineData("https://evil.example"), InlineData("//evil.example"), InlineData("p/tok"), InlineData("")]
    public void Only_addresses_of_the_portal_become_absolute(string relative) =>
        Should.Throw<ArgumentException>(() => Urls.Absolute(new Uri("https://pay.example"), relative));

    [Theory]
    [InlineData("a/b"), InlineData("a?b"), InlineData("a#b"), InlineData("a%2Fb"), InlineData("a\r\nb")]
    public void A_part_stays_one_part(string token) => Urls.Pay(token)[3..].ShouldNotContain(character => "/?#\r\n".Contains(character, StringComparison.Ordinal));

    [Fact]
    public void A_part_never_leaves_the_host() => Gen.String.Sample(token =>
        Urls.Absolute(new Uri("https://pay.example"), Urls.Result(token)).Host == "pay.example");
}
