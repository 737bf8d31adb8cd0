using Shouldly;
using Xunit;

namespace PaymentPortal.Primitives;

public class EmailTypoTests
{
    [Theory]
    [InlineData("gmial.com", "gmail.com")]
    [InlineData("gmail.con", "gmail.com")]
    [InlineData("gmail.co", "gmail.com")]
    [InlineData("gamil.com", "gmail.com")]
    [InlineData("gmil.com", "gmail.com")]
    [InlineData("gmaill.com", "gmail.com")]
    [InlineData("googlmail.com", "googlemail.com")]
    [InlineData("gmx.ed", "gmx.de")]
    [InlineData("gxm.de", "gmx.de")]
    [InlineData("gmxx.de", "gmx.de")]
    [InlineData("wbe.de", "web.de")]
    [InlineData("web.ed", "web.de")]
    [InlineData("t-onlin.de", "t-online.de")]
    [InlineData("t-onlien.de", "t-online.de")]
    [InlineData("tonline.de", "t-online.de")]
    [InlineData("t-online.ed", "t-online.de")]
    [InlineData("hotmial.com", "hotmail.com")]
    [InlineData("hotmal.con", "hotmail.com")]
    [InlineData("outlok.de", "outlook.de")]
    [InlineData("freent.de", "freenet.de")]
    [InlineData("icloud.con", "icloud.com")]
    [InlineData("yahooo.com", "yahoo.com")]
    [InlineData("bluewin.hc", "bluewin.ch")]
    [InlineData("post.exmaple", "post.example")]
    [InlineData("stadtwerke.ed", "stadtwerke.de")]
    [InlineData("stadtwerke.con", "stadtwerke.com")]
    [InlineData("verein.ogr", "verein.org")]
    public void Slips_lead_to_the_domain_that_was_meant(string typed, string meant)
    {
        EmailAddress.TryParse($"Erika.M@{typed}", out var address).ShouldBeTrue();

        EmailTypo.Suggest(address)?.Value.ShouldBe($"Erika.M@{meant}");
        EmailTypo.Suggest(address).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("gmail.com"), InlineData("mail.com"), InlineData("mail.de"), InlineData("email.de"), InlineData("ymail.com"), InlineData("gmx.net"), InlineData("gmx.at"), InlineData("gmx.dk")]
    [InlineData("gmt.de"), InlineData("wab.de"), InlineData("online.de"), InlineData("live.de"), InlineData("line.de"), InlineData("familie-sg.example"), InlineData("stadtwerke-auental.de")]
    [InlineData("example.org"), InlineData("example.com"), InlineData("firma.co"), InlineData("firma.ee"), InlineData("ibm.com"), InlineData("xn--mller-kva.de"), InlineData("uni.edu"), InlineData("firma.biz")]
    public void Honest_domains_are_left_alone(string domain)
    {
        EmailAddress.TryParse($"erika@{domain}", out var address).ShouldBeTrue();

        EmailTypo.Suggest(address).ShouldBeNull();
    }

    [Fact]
    public void No_provider_is_taken_for_a_slip_of_another() => MailProviders.Domains.ShouldAllBe(domain => Suggestion(domain) == null);

    [Fact]
    public void Every_provider_can_be_written_to()
    {
        MailProviders.Domains.ShouldBeUnique();
        MailProviders.Domains.ShouldAllBe(domain => MailDomain.ToAscii(domain) == domain);
    }

    private static EmailAddress? Suggestion(string domain) => EmailAddress.TryParse($"erika@{domain}", out var address) ? EmailTypo.Suggest(address) : null;
}
