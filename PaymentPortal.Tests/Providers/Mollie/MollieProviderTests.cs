using System.Security.Cryptography;
using System.Text;
using PaymentPortal.Primitives;
using PaymentPortal.Providers.Accounts;
using PaymentPortal.Support.Contracts;
using Shouldly;
using Xunit;

namespace PaymentPortal.Providers.Mollie;

/// <summary>The adapter against a Mollie that answers anything.</summary>
public sealed class MollieProviderTests
{
    private static readonly Guid Attempt = new("0198c0de-0000-7000-8000-000000000001");
    private static readonly ProviderOrder Order = new(
        Attempt, "card", Money.Of(5000, "EUR"), "Nordwind", "R", "D", "de", "https://pay.example/p/x/result", "https://pay.example/providers/mollie/x/notifications", DateTimeOffset.UnixEpoch);

    private static readonly ProviderRefundOrder RefundOrder = new(Attempt, Attempt, "tr_1", "tr_1", Money.Of(5000, "EUR"), null);

    private const string WithPage = """{"id":"tr_1","metadata":{"attempt":"0198c0de-0000-7000-8000-000000000001"},"status":"open","_links":{"checkout":{"href":"PAGE"}}}""";

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(200, "<html>Welcome to the hotel</html>")]
    [InlineData(200, "")]
    [InlineData(200, "null")]
    [InlineData(200, "[]")]
    [InlineData(200, "{}")]
    [InlineData(200, """{"id":"tr_1","status":"pai""")]
    [InlineData(200, """{"id":"tr_1","metadata":{"attempt":"0198c0de-0000-7000-8000-000000000002"},"status":"open"}""")]
    [InlineData(200, """{"id":"tr_1","metadata":"0198c0de-0000-7000-8000-000000000001","status":"open"}""")]
    [InlineData(200, """{"id":"tr_/../x","metadata":{"attempt":"0198c0de-0000-7000-8000-000000000001"},"status":"open"}""")]
    [InlineData(200, """{"id":"tr_1","metadata":{"attempt":"0198c0de-0000-7000-8000-000000000001"},"status":"settled"}""")]
    [InlineData(200, """{"id":"tr_1","metadata":{"attempt":"0198c0de-0000-7000-8000-000000000001"},"status":"paid"}""")]
    [InlineData(200, """{"id":"tr_1","metadata":{"attempt":"0198c0de-0000-7000-8000-000000000001"},"status":"paid","amount":{"value":"50,00","currency":"EUR"}}""")]
    [InlineData(200, """{"id":"tr_1","metadata":{"attempt":"0198c0de-0000-7000-8000-000000000001"},"status":"paid","amount":{"value":50.00,"currency":"EUR"}}""")]
    [InlineData(200, """{"id":"tr_1","metadata":{"attempt":"0198c0de-0000-7000-8000-000000000001"},"status":"paid","amount":{"value":"-50.00","currency":"EUR"}}""")]
    [InlineData(200, """{"id":"tr_1","metadata":{"attempt":"0198c0de-0000-7000-8000-000000000001"},"status":"paid","amount":{"value":"5e1","currency":"EUR"}}""")]
    [InlineData(200, """{"id":"tr_1","metadata":{"attempt":"0198c0de-0000-7000-8000-000000000001"},"status":"paid","amount":{"value":"50.001","currency":"EUR"}}""")]
    [InlineData(200, """{"id":"tr_1","metadata":{"attempt":"0198c0de-0000-7000-8000-000000000001"},"status":"paid","amount":{"value":"50.00","currency":"XXX"}}""")]
    [InlineData(200, """{"id":"tr_1","metadata":{"attempt":"0198c0de-0000-7000-8000-000000000001"},"status":"paid","amount":{"value":"99999999999999999","currency":"EUR"}}""")]
    [InlineData(204, "")]
    [InlineData(301, "")]
    [InlineData(401, """{"status":401,"title":"Unauthorized Request","detail":"x"}""")]
    [InlineData(404, """{"status":404,"title":"Not Found","detail":"No payment exists with token tr_1."}""")]
    [InlineData(404, "<html>404 Not Found</html>")]
    [InlineData(429, """{"status":429}""")]
    [InlineData(500, """{"status":500}""")]
    [InlineData(503, "<html>Bad Gateway</html>")]
    public async Task Nonsense_is_unclear_and_never_guessed(int status, string body)
    {
        var provider = Provider(status, body);

        await Should.ThrowAsync<ProviderUnclearException>(() => provider.Fetch(Attempt, "tr_1", Cancel));
        await Should.ThrowAsync<ProviderUnclearException>(() => provider.Cancel(Attempt, "tr_1", Cancel));
        await Should.ThrowAsync<ProviderUnclearException>(() => provider.Refund(RefundOrder with { RefundReference = "re_1" }, Cancel));
    }

    [Theory]
    [InlineData("http://www.mollie.com/checkout/x")]
    [InlineData("https://www.mollie.com.evil.example/checkout/x")]
    [InlineData("https://mollie.com@evil.example/checkout/x")]
    [InlineData("https://notmollie.com/checkout/x")]
    [InlineData("https://www.mollie.com:8443/checkout/x")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/checkout/x")]
    public async Task Payer_is_sent_nowhere_but_to_mollie(string page) => await Should.ThrowAsync<ProviderUnclearException>(() =>
        Provider(201, WithPage.Replace("PAGE", page, StringComparison.Ordinal)).Start(Order, Cancel));

    [Theory]
    [InlineData(422, "amount", "amount-refused")]
    [InlineData(422, "method", "method-refused")]
    [InlineData(422, "description", "order-refused")]
    [InlineData(401, null, "credentials-refused")]
    public async Task Clear_no_is_a_refusal(int status, string? field, string reason) =>
        (await Should.ThrowAsync<ProviderRefusedException>(() => Provider(status, $$"""{"status":{{status}},"title":"No","detail":"No","field":"{{field}}"}""").Start(Order, Cancel))).Reason.ShouldBe(reason);

    [Fact]
    public async Task No_of_a_gateway_is_unclear() => await Should.ThrowAsync<ProviderUnclearException>(() => Provider(422, "<html>No</html>").Start(Order, Cancel));

    [Fact]
    public async Task Without_a_reference_nothing_is_asked()
    {
        var provider = Provider(500, "");

        (await provider.Fetch(Attempt, null, Cancel)).ShouldBe(ProviderState.Unknown);
        (await provider.Cancel(Attempt, null, Cancel)).Phase.ShouldBe(ProviderPhase.Cancelled);
    }

    [Fact]
    public async Task Signed_notification_is_believed_with_the_secret_only()
    {
        var body = Encoding.UTF8.GetBytes("""{"resource":"event","id":"event_1","type":"payment.paid","entityId":"tr_1"}""");
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData("secret"u8, body));
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["x-mollie-signature"] = "sha256=" + signature };

        (await Provider(500, "", "secret").ReadNotification(headers, body, Cancel)).ShouldBe(new ProviderNotice("event_1", null, "tr_1"));
        (await Provider(500, "", "other").ReadNotification(headers, body, Cancel)).ShouldBeNull();
        (await Provider(500, "").ReadNotification(headers, body, Cancel)).ShouldBeNull();
        (await Provider(500, "", "secret").ReadNotification(headers, new byte[] { 1, 2 }, Cancel)).ShouldBeNull();
        headers["x-mollie-signature"] = new string('0', 64) + ", sha256=" + signature;
        (await Provider(500, "", "secret").ReadNotification(headers, body, Cancel)).ShouldNotBeNull();
        headers["x-mollie-signature"] = "sha256=zz";
        (await Provider(500, "", "secret").ReadNotification(headers, body, Cancel)).ShouldBeNull();
    }

    [Theory]
    [InlineData("id=tr_7UhSN1zuXS", true)]
    [InlineData("id=tr_1&id=tr_2", false)]
    [InlineData("id=tr_1%2F..%2Fprofiles", false)]
    [InlineData("id=", false)]
    [InlineData("", false)]
    [InlineData("{\"id\":\"tr_1\"}", false)]
    public async Task Form_has_to_name_one_payment(string body, bool isRead) =>
        (await Provider(500, "").ReadNotification(new Dictionary<string, string>(), Encoding.UTF8.GetBytes(body), Cancel) is { ComesAgain: true, AttemptId: null }).ShouldBe(isRead);

    private static IPaymentProvider Provider(int status, string body, string secret = "") =>
        new MollieConnection(new FixedLine(status, body), new MollieOptions()).Open(new ProviderSecrets(new Dictionary<string, string> { ["apiKey"] = "test_x", ["webhookSecret"] = secret }));
}
