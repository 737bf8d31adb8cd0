using System.Text;
using Shouldly;
using Xunit;

namespace PaymentPortal.Providers.Notifications;

public sealed class WebhookSignatureTests
{
    private const string Id = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1614265330);
    private static readonly byte[] Key = Convert.FromBase64String("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("{\"test\": 2432232314}");

    [Fact]
    public void Published_vector_of_standard_webhooks_is_met() =>
        WebhookSignature.Headers(Key, Id, Now, Body)[WebhookSignature.SignatureHeader].ShouldBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");

    [Fact]
    public void Own_signature_is_proven() => Prove(_ => { }).ShouldBe(Id);

    [Fact]
    public void One_of_several_signatures_is_enough() =>
        Prove(headers => headers[WebhookSignature.SignatureHeader] = $"v1,AAAA v2,{Convert.ToBase64String(Body)} {headers[WebhookSignature.SignatureHeader]}").ShouldBe(Id);

    [Theory]
    [InlineData(WebhookSignature.IdHeader)]
    [InlineData(WebhookSignature.TimestampHeader)]
    [InlineData(WebhookSignature.SignatureHeader)]
    public void Missing_header_proves_nothing(string header) => Prove(headers => headers.Remove(header)).ShouldBeNull();

    [Theory]
    [InlineData(WebhookSignature.IdHeader, "")]
    [InlineData(WebhookSignature.IdHeader, "msg_other")]
    [InlineData(WebhookSignature.TimestampHeader, "1614265331")]
    [InlineData(WebhookSignature.TimestampHeader, "1614265330.0")]
    [InlineData(WebhookSignature.TimestampHeader, "+1614265330")]
    [InlineData(WebhookSignature.TimestampHeader, "99999999999999999999")]
    [InlineData(WebhookSignature.TimestampHeader, "9223372036854775807")]
    [InlineData(WebhookSignature.SignatureHeader, "")]
    [InlineData(WebhookSignature.SignatureHeader, "v1,")]
    [InlineData(WebhookSignature.SignatureHeader, "v1,not base 64")]
    [InlineData(WebhookSignature.SignatureHeader, "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")]
    [InlineData(WebhookSignature.SignatureHeader, "v1a,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")]
    [InlineData(WebhookSignature.SignatureHeader, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")]
    public void Changed_header_proves_nothing(string header, string value) => Prove(headers => headers[header] = value).ShouldBeNull();

    [Theory]
    [InlineData("{\"test\": 2432232314} ")]
    [InlineData("{\"test\":2432232314}")]
    [InlineData("{\"test\": 2432232315}")]
    [InlineData("")]
    public void Changed_body_proves_nothing(string body) => WebhookSignature.ProvenId(Key, Headers(), Encoding.UTF8.GetBytes(body), Now).ShouldBeNull();

    [Fact]
    public void Other_key_proves_nothing() => WebhookSignature.ProvenId([.. Key.Reverse()], Headers(), Body, Now).ShouldBeNull();

    [Theory]
    [InlineData(300, true)]
    [InlineData(-300, true)]
    [InlineData(301, false)]
    [InlineData(-301, false)]
    [InlineData(3600, false)]
    public void Signature_lives_for_five_minutes_either_way(int seconds, bool proves) =>
        (WebhookSignature.ProvenId(Key, Headers(), Body, Now.AddSeconds(seconds)) == Id).ShouldBe(proves);

    private static Dictionary<string, string> Headers() => new(WebhookSignature.Headers(Key, Id, Now, Body));

    private static string? Prove(Action<Dictionary<string, string>> change)
    {
        var headers = Headers();
        change(headers);
        return WebhookSignature.ProvenId(Key, headers, Body, Now);
    }
}
