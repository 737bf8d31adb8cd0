using System.Text.Json.Nodes;
using PaymentPortal.Primitives;
using PaymentPortal.Providers.Accounts;
using PaymentPortal.Support.Contracts;
using Shouldly;
using Xunit;

namespace PaymentPortal.Providers.Mollie;

/// <summary>Every call of the adapter, held by an independent program against the document that Mollie publishes.</summary>
public sealed class MollieContractTests
{
    private static readonly Guid Attempt = new("0198c0de-0000-7000-8000-000000000001");
    private static readonly Guid RefundId = new("0198c0de-0000-7000-8000-000000000002");

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_call_is_refused()
    {
        using var mock = await ContractMock.StartAsync("mollie.yaml");
        var status = "open";
        using var line = new ContractLine(_ => mock, (request, answer) => Amend(request, answer, status));
        var connection = new MollieConnection(line, new MollieOptions());
        var secrets = new ProviderSecrets(new Dictionary<string, string> { ["apiKey"] = "test_dHar4XY7LxsDOtmnkVtjNVWXLSlXsM" });
        var provider = connection.Open(secrets);
        var order = new ProviderOrder(
            Attempt, "ideal", Money.Of(12950, "EUR"), "Nordwind Versicherung AG", "INV-2026-0042", "Hausratversicherung – “2026” 🏠", "de", "https://pay.example/p/x/result?lang=de",
            "https://pay.example/providers/mollie/pac_1/notifications", DateTimeOffset.UnixEpoch);

        var check = await connection.Check(secrets, order.NotificationUrl, Cancel);
        check.Methods.ShouldNotBeEmpty();
        var start = await provider.Start(order, Cancel);
        start.RedirectUrl.ShouldStartWith("https://www.mollie.com/");
        await provider.Start(order with { Method = "card", Amount = Money.Of(500, "JPY"), Language = "xx" }, Cancel);
        (await provider.Fetch(Attempt, "tr_5B8cwPMGnU", Cancel)).Phase.ShouldBe(ProviderPhase.Open);
        (await provider.Cancel(Attempt, "tr_5B8cwPMGnU", Cancel)).Phase.ShouldBe(ProviderPhase.Open);
        status = "paid";
        (await provider.Fetch(Attempt, "tr_5B8cwPMGnU", Cancel)).Phase.ShouldBe(ProviderPhase.Captured);
        var refund = new ProviderRefundOrder(RefundId, Attempt, "tr_5B8cwPMGnU", "tr_5B8cwPMGnU", Money.Of(2950, "EUR"), "Kulanz");
        (await provider.Refund(refund, Cancel)).Phase.ShouldBe(ProviderRefundPhase.Pending);
        await provider.Refund(refund with { RefundReference = "re_4qqhO89gsT" }, Cancel);

        line.Calls.Distinct().Order(StringComparer.Ordinal).ShouldBe(
        [
            "DELETE /v2/payments/tr_5B8cwPMGnU", "GET /v2/methods", "GET /v2/payments/tr_5B8cwPMGnU", "GET /v2/payments/tr_5B8cwPMGnU/refunds", "GET /v2/payments/tr_5B8cwPMGnU/refunds/re_4qqhO89gsT",
            "GET /v2/profiles/me", "POST /v2/payments", "POST /v2/payments/tr_5B8cwPMGnU/refunds",
        ]);
        mock.Output.ShouldNotContain("did not pass", Case.Insensitive);
    }

    private static void Amend(HttpRequestMessage request, JsonObject answer, string status)
    {
        var path = request.RequestUri!.AbsolutePath;
        if (path.EndsWith("/refunds", StringComparison.Ordinal) && request.Method == HttpMethod.Get)
        {
            return;
        }

        if (path.Contains("/refunds", StringComparison.Ordinal))
        {
            (answer["metadata"], answer["amount"], answer["status"]) = (new JsonObject { ["refund"] = RefundId.ToString() }, new JsonObject { ["value"] = "29.50", ["currency"] = "EUR" }, "pending");
        }
        else if (path.StartsWith("/v2/payments", StringComparison.Ordinal))
        {
            (answer["metadata"], answer["status"], answer["isCancelable"]) = (new JsonObject { ["attempt"] = Attempt.ToString() }, status, true);
            answer["_links"]!.AsObject()["checkout"] = new JsonObject { ["href"] = "https://www.mollie.com/checkout/select-issuer/ideal/x" };
        }
    }
}
