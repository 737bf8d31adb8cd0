using Microsoft.Extensions.Time.Testing;
using PaymentPortal.Primitives;
using PaymentPortal.Providers.Accounts;
using PaymentPortal.Support.Contracts;
using Shouldly;
using Xunit;

namespace PaymentPortal.Providers.PayPal;

/// <summary>The adapter against a PayPal that answers anything; the pass it asks for first is part of every answer.</summary>
public sealed class PayPalProviderTests
{
    private const string Pass = "\"access_token\":\"pass\",\"expires_in\":3600";
    private const string Unit = "\"purchase_units\":[{\"custom_id\":\"0198c0de-0000-7000-8000-000000000001\"}]";

    private const string Whole = "{" + Pass + ""","id":"X1","status":"COMPLETED","purchase_units":[{"custom_id":"0198c0de-0000-7000-8000-000000000001","payments":{"captures":[{"id":"C1","status":"STATUS","status_details":{"reason":"REASON"},"amount":{"currency_code":"EUR","value":"VALUE"}}]}}]}""";

    private static readonly Guid Attempt = new("0198c0de-0000-7000-8000-000000000001");
    private static readonly ProviderOrder Order = new(
        Attempt, "paypal", Money.Of(5000, "EUR"), "Nordwind", "R", "D", "de", "https://pay.example/p/x/result", "https://pay.example/providers/paypal/x/notifications", DateTimeOffset.UnixEpoch);

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(200, "<html>Welcome to the hotel</html>")]
    [InlineData(200, "")]
    [InlineData(200, "null")]
    [InlineData(200, "{" + Pass + "}")]
    [InlineData(200, "{" + Pass + ",\"id\":\"X1\",\"status\":\"COMPL")]
    [InlineData(200, "{" + Pass + ",\"id\":\"X1\",\"status\":\"APPROVED\",\"purchase_units\":[{\"custom_id\":\"0198c0de-0000-7000-8000-000000000002\"}]}")]
    [InlineData(200, "{" + Pass + ",\"id\":\"../X1\",\"status\":\"APPROVED\"," + Unit + "}")]
    [InlineData(200, "{" + Pass + ",\"id\":\"X1\",\"status\":\"DONE\"," + Unit + "}")]
    [InlineData(200, "{" + Pass + ",\"id\":\"X1\",\"status\":\"COMPLETED\"," + Unit + "}")]
    [InlineData(401, "{\"error\":\"invalid_client\"}")]
    [InlineData(404, "<html>404 Not Found</html>")]
    [InlineData(429, "{}")]
    [InlineData(500, "{}")]
    public async Task Nonsense_is_unclear_and_never_guessed(int status, string body)
    {
        var provider = Provider(status, body);

        await Should.ThrowAsync<ProviderUnclearException>(() => provider.Fetch(Attempt, "X1", Cancel));
        await Should.ThrowAsync<ProviderUnclearException>(() => provider.Cancel(Attempt, "X1", Cancel));
        await Should.ThrowAsync<ProviderUnclearException>(() => provider.Refund(new ProviderRefundOrder(Attempt, Attempt, "X1", "C1", Money.Of(5000, "EUR"), null), Cancel));
    }

    [Theory]
    [InlineData("COMPLETED", null, "50.00", ProviderPhase.Captured, false)]
    [InlineData("PARTIALLY_REFUNDED", null, "50.00", ProviderPhase.Captured, false)]
    [InlineData("REFUNDED", null, "50", ProviderPhase.Captured, false)]
    [InlineData("REVERSED", null, "50.00", ProviderPhase.Captured, true)]
    [InlineData("PENDING", "CHARGEBACK", "50.00", ProviderPhase.Captured, true)]
    [InlineData("PENDING", "ECHECK", "50.00", ProviderPhase.Pending, false)]
    [InlineData("DECLINED", null, "50.00", ProviderPhase.Refused, false)]
    [InlineData("FAILED", null, "50.00", ProviderPhase.Refused, false)]
    public async Task Captures_say_what_became_of_the_money(string status, string? reason, string value, ProviderPhase phase, bool isChargedBack)
    {
        var state = await Provider(200, Completed(status, reason, value)).Fetch(Attempt, "X1", Cancel);

        state.Phase.ShouldBe(phase);
        state.Captures.ShouldBe(phase == ProviderPhase.Captured ? [new ProviderCapture("C1", 5000, "EUR", isChargedBack)] : []);
    }

    [Theory]
    [InlineData("50.5")]
    [InlineData("50,00")]
    [InlineData("5e1")]
    [InlineData("-50.00")]
    [InlineData("0.00")]
    [InlineData("")]
    public async Task Money_that_cannot_be_is_unclear(string value) => await Should.ThrowAsync<ProviderUnclearException>(() => Provider(200, Completed("COMPLETED", null, value)).Fetch(Attempt, "X1", Cancel));

    [Theory]
    [InlineData(1050, "HUF")]
    [InlineData(1050, "TWD")]
    [InlineData(1050, "KWD")]
    public async Task Amount_that_paypal_does_not_carry_is_refused_before_it_is_asked(long value, string currency) =>
        (await Should.ThrowAsync<ProviderRefusedException>(() => Provider(500, "").Start(Order with { Amount = Money.Of(value, currency) }, Cancel))).Reason.ShouldBe("amount-refused");

    [Fact]
    public async Task Without_a_reference_nothing_is_asked()
    {
        var provider = Provider(500, "");

        (await provider.Fetch(Attempt, null, Cancel)).ShouldBe(ProviderState.Unknown);
        (await provider.Capture(Attempt, null, Cancel)).ShouldBe(ProviderState.Unknown);
        (await provider.Cancel(Attempt, null, Cancel)).Phase.ShouldBe(ProviderPhase.Cancelled);
    }

    [Fact]
    public async Task Wrong_credentials_are_a_refusal_of_a_start() =>
        (await Should.ThrowAsync<ProviderRefusedException>(() => Provider(401, "{\"error\":\"invalid_client\"}").Start(Order, Cancel))).Reason.ShouldBe("credentials-refused");

    private static string Completed(string status, string? reason, string value) =>
        Whole.Replace("STATUS", status, StringComparison.Ordinal).Replace("REASON", reason ?? "", StringComparison.Ordinal).Replace("VALUE", value, StringComparison.Ordinal);

    private static IPaymentProvider Provider(int status, string body)
    {
        var clock = new FakeTimeProvider();
        return new PayPalConnection(new FixedLine(status, body), new PayPalOptions(), new PayPalTokens(clock), clock)
            .Open(new ProviderSecrets(new Dictionary<string, string> { ["clientId"] = "id", ["clientSecret"] = "secret" }));
    }
}
