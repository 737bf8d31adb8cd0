using Shouldly;
using Xunit;

namespace PaymentPortal.Primitives;

public sealed class WebOriginTests
{
    /// <summary>What has been used elsewhere to be sent to evil.example by a list that holds https://good.example.</summary>
    public static TheoryData<string> Hostile =>
    [
        "//evil.example", "/\\evil.example", "\\\\evil.example", "https:evil.example", "https:/evil.example", "https:///evil.example", "https:\\\\evil.example",
        "https://good.example@evil.example", "https://good.example:443@evil.example/", "https://good.example%40evil.example", "https://good.example.evil.example", "https://goodxexample",
        "https://evil.example/https://good.example", "https://evil.example?https://good.example", "https://evil.example#https://good.example", "https://evil.example\\@good.example",
        "https://good.example\\.evil.example", "https://good.example\t.evil.example", "https://good.example\n.evil.example", "ht\ntps://evil.example", "java\tscript:alert(1)", "javascript:alert(1)//https://good.example",
        "data:text/html,<script>alert(1)</script>", "vbscript:msgbox", "https://evil。example", "https://good.example。evil.example", "https://good.example\u3002evil.example", "https://gооd.example",
        "https://good.example\u0000.evil.example", "https://good.example%00.evil.example", "https://good.example%2eevil.example", " https://good.example", "https://good.example ", "https:// good.example",
        "http://good.example", "ftp://good.example", "https://good.example:444", "https://good.example:80", "https://good.example.", "https://www.good.example", "https://[::ffff:1.2.3.4]", "https://good.example:0443x",
        "https://good.example:999999", "https://-good.example", "https://user:secret@good.example", "good.example", "", "https://", "https://.", "https://good.example/\u202Egnp.exe", "https://good.example/a b", "https://good.example/\\..",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Nothing_hostile_is_taken_for_the_listed_origin(string address) => WebOrigin.Of(address).ShouldNotBe("https://good.example");

    [Theory]
    [InlineData("https://good.example", "https://good.example")]
    [InlineData("https://good.example/", "https://good.example")]
    [InlineData("HTTPS://Good.Example/Path?q=1#there", "https://good.example")]
    [InlineData("https://good.example:443/x", "https://good.example")]
    [InlineData("https://good.example:8443", "https://good.example:8443")]
    [InlineData("https://good.example?next=https://evil.example", "https://good.example")]
    [InlineData("https://xn--mller-kva.example/%E2%82%AC", "https://xn--mller-kva.example")]
    [InlineData("http://127.0.0.1:5080/x", "http://127.0.0.1:5080")]
    [InlineData("http://localhost:3000", "http://localhost:3000")]
    public void Plain_addresses_have_their_origin(string address, string origin) => WebOrigin.Of(address).ShouldBe(origin);

    [Theory]
    [InlineData("https://good.example", true)]
    [InlineData("https://good.example:443/", true)]
    [InlineData("https://good.example/path", false)]
    [InlineData("https://good.example?x", false)]
    [InlineData("https://*.good.example", false)]
    [InlineData("good.example", false)]
    public void Only_an_origin_and_nothing_more_is_one(string text, bool isOne) => WebOrigin.IsOne(text).ShouldBe(isOne);

    [Fact]
    public void Address_of_boundless_length_is_none() => WebOrigin.Of("https://good.example/" + new string('a', 2000)).ShouldBeNull();
}
