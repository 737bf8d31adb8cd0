using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using PaymentPortal.Primitives;
using PaymentPortal.Providers.Accounts;
using PaymentPortal.Support.Contracts;
using Shouldly;
using Xunit;

namespace PaymentPortal.Providers.PayPal;

/// <summary>Every call of the adapter, held by an independent program against the documents that PayPal publishes. The pass is not in them.</summary>
public sealed class PayPalContractTests
{
    private static readonly Guid Attempt = new("0198c0de-0000-7000-8000-000000000001");
    private static readonly Guid RefundId = new("0198c0de-0000-7000-8000-000000000002");

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_call_is_refused()
    {
        using var orders = await ContractMock.StartAsync("paypal-orders-v2.json");
        using var payments = await ContractMock.StartAsync("paypal-payments-v2.json");
        using var webhooks = await ContractMock.StartAsync("paypal-webhooks-v1.json");
        var status = "PAYER_ACTION_REQUIRED";
        using var line = new ContractLine(
            request => request.RequestUri!.AbsolutePath switch
            {
                "/v1/oauth2/token" => null,
                var path => path.StartsWith("/v2/checkout", StringComparison.Ordinal) ? orders : path.StartsWith("/v2/payments", StringComparison.Ordinal) ? payments : webhooks,
            },
            (request, answer) => Amend(request.RequestUri!.AbsolutePath, answer, status));
        var connection = new PayPalConnection(line, new PayPalOptions(), new PayPalTokens(clock), clock);
        var secrets = new ProviderSecrets(new Dictionary<string, string> { ["clientId"] = "id", ["clientSecret"] = "secret", ["environment"] = "sandbox" });
        var order = new ProviderOrder(
            Attempt, "paypal", Money.Of(12950, "EUR"), "Nordwind Versicherung AG", "INV-2026-0042", "Hausratversicherung\r\n– “2026” 🏠", "de", "https://pay.example/p/x/result?lang=de",
            "https://pay.example/providers/paypal/pac_1/notifications", DateTimeOffset.UnixEpoch);

        var check = await connection.Check(secrets, order.NotificationUrl, Cancel);
        check.IsLive.ShouldBeFalse();
        check.Missing.ShouldBeEmpty();
        var provider = connection.Open(secrets.With(check.Learned));
        var start = await provider.Start(order, Cancel);
        await provider.Start(order with { Amount = Money.Of(500_000, "HUF"), Language = "xx", Description = new string('ü', 500) }, Cancel);
        await provider.Start(order with { Amount = Money.Of(500, "JPY") }, Cancel);
        start.RedirectUrl.ShouldStartWith("https://www.sandbox.paypal.com/");
        (await provider.Fetch(Attempt, "5O190127TN364715T", Cancel)).Phase.ShouldBe(ProviderPhase.Open);
        (await provider.Cancel(Attempt, "5O190127TN364715T", Cancel)).Phase.ShouldBe(ProviderPhase.Approved);
        status = "COMPLETED";
        (await provider.Capture(Attempt, "5O190127TN364715T", Cancel)).Captures.ShouldHaveSingleItem().Value.ShouldBe(12950);
        var refund = new ProviderRefundOrder(RefundId, Attempt, "5O190127TN364715T", "3C679366HH908993F", Money.Of(2950, "EUR"), "Kulanz");
        (await provider.Refund(refund, Cancel)).Phase.ShouldBe(ProviderRefundPhase.Pending);
        await provider.Refund(refund with { RefundReference = "1JU08902781691411" }, Cancel);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["PayPal-Auth-Algo"] = "SHA256withRSA",
            ["PayPal-Cert-Url"] = "https://api.paypal.com/v1/notifications/certs/CERT-360caa42-fca2a594-1d93a270",
            ["PayPal-Transmission-Id"] = "69cd13f0-d67a-11e5-baa3-778b53f4ae55",
            ["PayPal-Transmission-Sig"] = "lmI95Jx3Y9nhR5SJWlHVIWpg4AgFk7n9bCHSRxbrd8A9zrhdu2rMyFrmz+Zjh3s3boXB07VXCXUZy/UFzUlnGJn0wDugt7FlSvdKeIJenLRemUxYCPVoEZzg9VFNqOa48gMkvF+XTpxBeUx/kWy6B5cp7GkT2+pOowfRK7OaynuxUoKW3JcMWw272VKjLTtTAShncla7tGF+55rxyt2KNZIIqxNMJ48RDZheGU5w1npu9dZHnPgTXB9iomeVRoD8O/jhRpnKsGrDschyNdkeh81BJJMH4Ctc6lnCCquoP/GzCzz33MMsNdid7vL/NIWaCsekQpW26FpWPi/tfj8nLA==",
            ["PayPal-Transmission-Time"] = "2026-03-02T11:59:00Z",
        };
        var told = $$$"""{"id":"WH-1","resource_type":"capture","event_type":"PAYMENT.CAPTURE.COMPLETED","event_version":"1.0","resource":{"custom_id":"{{{Attempt}}}"}}""";
        (await provider.ReadNotification(headers, Encoding.UTF8.GetBytes(told), Cancel))!.AttemptId.ShouldBe(Attempt);

        line.Calls.Distinct().Order(StringComparer.Ordinal).ShouldBe(
        [
            "GET /v1/notifications/webhooks", "GET /v2/checkout/orders/5O190127TN364715T", "GET /v2/payments/refunds/1JU08902781691411", "POST /v1/notifications/verify-webhook-signature",
            "POST /v1/notifications/webhooks", "POST /v1/oauth2/token", "POST /v2/checkout/orders", "POST /v2/checkout/orders/5O190127TN364715T/capture", "POST /v2/payments/captures/3C679366HH908993F/refund",
        ]);
        (orders.Output + payments.Output + webhooks.Output).ShouldNotContain("did not pass", Case.Insensitive);
    }

    private static void Amend(string path, JsonObject answer, string status)
    {
        if (path == "/v1/oauth2/token")
        {
            (answer["access_token"], answer["expires_in"], answer["app_id"]) = ("A21AAFEpH4PsADK7qSS7pSRsgz", 32400, "APP-80W284485P519543T");
        }
        else if (path.StartsWith("/v2/checkout", StringComparison.Ordinal))
        {
            (answer["id"], answer["status"]) = ("5O190127TN364715T", status);
            answer["links"] = new JsonArray(new JsonObject { ["rel"] = "payer-action", ["href"] = "https://www.sandbox.paypal.com/checkoutnow?token=5O190127TN364715T" });
            var capture = new JsonObject { ["id"] = "3C679366HH908993F", ["status"] = "COMPLETED", ["amount"] = new JsonObject { ["currency_code"] = "EUR", ["value"] = "129.50" } };
            answer["purchase_units"] = new JsonArray(new JsonObject { ["custom_id"] = Attempt.ToString(), ["payments"] = new JsonObject { ["captures"] = new JsonArray(capture) } });
        }
        else if (path.StartsWith("/v2/payments", StringComparison.Ordinal))
        {
            (answer["id"], answer["status"], answer["invoice_id"]) = ("1JU08902781691411", "PENDING", RefundId.ToString());
            answer["amount"] = new JsonObject { ["currency_code"] = "EUR", ["value"] = "29.50" };
        }
        else if (path.EndsWith("/webhooks", StringComparison.Ordinal))
        {
            (answer["id"], answer["webhooks"]) = ("0EH40505U7160970P", new JsonArray());
        }
        else
        {
            answer["verification_status"] = "SUCCESS";
        }
    }
}
