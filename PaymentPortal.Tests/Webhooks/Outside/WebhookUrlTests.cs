using Shouldly;
using Xunit;

namespace PaymentPortal.Webhooks.Outside;

/// <summary>The corpus of addresses that reach inside, or try to.</summary>
public sealed class WebhookUrlTests
{
    [Theory]
    [InlineData("https://127.0.0.1/", "private-address")]
    [InlineData("https://127.1/", "private-address")]
    [InlineData("https://2130706433/", "private-address")]
    [InlineData("https://0x7f000001/", "private-address")]
    [InlineData("https://0177.0.0.1/", "private-address")]
    [InlineData("https://127.0.0.1./", "private-address")]
    [InlineData("https://0.0.0.0/", "private-address")]
    [InlineData("https://10.0.0.5/", "private-address")]
    [InlineData("https://172.16.0.1/", "private-address")]
    [InlineData("https://172.31.255.255/", "private-address")]
    [InlineData("https://192.168.1.1/", "private-address")]
    [InlineData("https://100.64.0.1/", "private-address")]
    [InlineData("https://169.254.169.254/latest/meta-data/", "private-address")]
    [InlineData("https://168.63.129.16/", "private-address")]
    [InlineData("https://224.0.0.1/", "private-address")]
    [InlineData("https://255.255.255.255/", "private-address")]
    [InlineData("https://[::1]/", "private-address")]
    [InlineData("https://[::]/", "private-address")]
    [InlineData("https://[::ffff:127.0.0.1]/", "private-address")]
    [InlineData("https://[::ffff:7f00:1]/", "private-address")]
    [InlineData("https://[64:ff9b::7f00:1]/", "private-address")]
    [InlineData("https://[2002:7f00:1::]/", "private-address")]
    [InlineData("https://[2001:0:1::1]/", "private-address")]
    [InlineData("https://[fe80::1]/", "private-address")]
    [InlineData("https://[fd00:ec2::254]/", "private-address")]
    [InlineData("https://[ff02::1]/", "private-address")]
    [InlineData("https://localhost/", "private-address")]
    [InlineData("https://LOCALHOST./", "private-address")]
    [InlineData("https://erp/", "private-address")]
    [InlineData("https://metadata.google.internal/", "private-address")]
    [InlineData("https://printer.local/", "private-address")]
    [InlineData("https://erp.example@127.0.0.1/", "has-user")]
    [InlineData("https://erp.example:secret@erp.example/", "has-user")]
    [InlineData("https://erp.example:25/", "port-refused")]
    [InlineData("https://erp.example:22/", "port-refused")]
    [InlineData("http://erp.example/", "https-only")]
    [InlineData("file:///etc/passwd", "not-a-url")]
    [InlineData("gopher://erp.example/", "https-only")]
    [InlineData("ftp://erp.example/", "https-only")]
    [InlineData("javascript:alert(1)", "not-a-url")]
    [InlineData("//erp.example/hook", "not-a-url")]
    [InlineData("erp.example/hook", "not-a-url")]
    [InlineData("https://erp.example\\@127.0.0.1/", "not-a-url")]
    [InlineData("https://erp.example/a\r\nHost: inside", "not-a-url")]
    [InlineData("https:///hook", "not-a-url")]
    [InlineData("https://erp.example/#part", "has-fragment")]
    [InlineData("", "required")]
    [InlineData("   ", "required")]
    [InlineData(null, "required")]
    public void Refused_with_a_reason(string? url, string reason)
    {
        new WebhookUrl("", allowsHttp: false).Check(url, out var fault).ShouldBeNull();
        fault.ShouldBe(reason);
    }

    [Theory]
    [InlineData("https://erp.example/hooks/42?tenant=7", "https://erp.example/hooks/42?tenant=7")]
    [InlineData(" https://erp.example:8443/ ", "https://erp.example:8443/")]
    [InlineData("https://müller.example/hook", "https://xn--mller-kva.example/hook")]
    [InlineData("https://93.184.216.34/", "https://93.184.216.34/")]
    [InlineData("https://[2606:2800:220:1::1]/", "https://[2606:2800:220:1::1]/")]
    public void Taken_as_it_goes_over_the_wire(string url, string stored) => new WebhookUrl("", allowsHttp: false).Check(url, out _)!.AbsoluteUri.ShouldBe(stored);

    [Fact]
    public void Very_long_addresses_and_hosts_are_refused()
    {
        var rules = new WebhookUrl("", allowsHttp: false);
        rules.Check("https://erp.example/" + new string('a', WebhookUrl.Longest), out var tooLong).ShouldBeNull();
        tooLong.ShouldBe("too-long");
        rules.Check("https://" + string.Join('.', Enumerable.Repeat("abcdefgh", 40)) + ".example/", out var longHost).ShouldBeNull();
        longHost.ShouldBe("not-a-url");
    }

    [Fact]
    public void Allowed_host_may_be_inside_but_only_that_one()
    {
        var rules = new WebhookUrl("erp, 10.0.0.5 ,[::1]", allowsHttp: false);
        rules.Check("https://erp/hook", out _).ShouldNotBeNull();
        rules.Check("https://10.0.0.5:8080/hook", out _).ShouldNotBeNull();
        rules.Check("https://[::1]/hook", out _).ShouldNotBeNull();
        rules.Check("https://10.0.0.6/hook", out _).ShouldBeNull();
        rules.Check("http://erp/hook", out var fault).ShouldBeNull();
        fault.ShouldBe("https-only");
    }
}
