using System.Text.Json.Nodes;
using PaymentPortal.Support.Api;
using Shouldly;
using Xunit;

namespace PaymentPortal.PaymentRequests.Api;

/// <summary>One portal for all: what these tests make does not meet.</summary>
public sealed class PaymentRequestsApiTests(ApiPortal portal) : IClassFixture<ApiPortal>
{
    private readonly ApiClient api = portal.Client;

    [Fact]
    public async Task Smallest_request_is_open_and_can_be_paid_by_its_link()
    {
        var made = await api.PostAsync("payment-requests", ApiBodies.Smallest);

        made.Status.ShouldBe(201, made.Text);
        made.Json["status"]!.GetValue<string>().ShouldBe("open");
        made.Json["createdBy"]!.GetValue<string>().ShouldBe("demo");
        made.Header("Location").ShouldBe($"/api/v1/payment-requests/{made.Json["id"]}");
        made.Header("ETag").ShouldBe($"\"{made.Json["version"]}\"");
        var read = await api.GetAsync($"payment-requests/{made.Json["id"]}");
        read.Status.ShouldBe(200);
        read.Text.ShouldBe(made.Text);
        read.Header("ETag").ShouldBe(made.Header("ETag"));
        (await api.GetAsync($"payment-requests/{made.Json["id"]}", ("If-None-Match", read.Header("ETag")!))).Status.ShouldBe(304);
    }

    [Fact]
    public async Task Whole_request_is_taken_over_and_found_by_its_own_id()
    {
        var made = await api.PostAsync("payment-requests", ApiBodies.Full);

        made.Status.ShouldBe(201, made.Text);
        made.Json["paymentMethods"]!.ToJsonString().ShouldBe("""["card","klarna"]""");
        made.Json["warnings"]![0]!["pointer"]!.GetValue<string>().ShouldBe("/paymentMethods/1");
        made.Json["recipient"]!["phone"]!.GetValue<string>().ShouldBe("+49301234567");
        var read = await api.GetAsync("payment-requests/externalId:sap-4711");
        read.Json["id"]!.GetValue<string>().ShouldBe(made.Json["id"]!.GetValue<string>());
        (await api.PostAsync("payment-requests", ApiBodies.Full)).Faults.ShouldBe(["/externalId taken"]);
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_told_at_once()
    {
        var answer = await api.PostAsync("payment-requests", """
            { "description": "", "amount": { "value": 0, "currency": "EURO" }, "countdownDays": 91, "expiresAt": "2001-01-01T00:00:00Z", "recipient": { "email": "x" },
              "items": [ { "description": "a", "quantity": "1,5", "unitPrice": { "value": 1, "currency": "USD" }, "taxRate": "-1" } ], "paymentMethods": [ "card", "cowrie" ] }
            """);

        answer.Status.ShouldBe(422);
        answer.Code.ShouldBe("invalid-input");
        answer.Faults.ShouldBe(
            [
                "/amount/currency unknown-currency", "/items/0/quantity not-a-number", "/items/0/unitPrice/currency currency-differs", "/paymentMethods/1 not-offered",
                "/reference required", "/description required", "/expiresAt in-the-past", "/countdownDays out-of-range", "/recipient/email no-at", "/items/0/taxRate out-of-range",
            ], ignoreOrder: true);
    }

    [Theory]
    [InlineData("""{ "status": "paid" }""", "/status unknown-field")]
    [InlineData("""{ "tenantId": "1", "id": "pr_1" }""", "/tenantId unknown-field;/id unknown-field")]
    public async Task No_field_can_be_written_that_is_not_documented(string body, string faults)
    {
        var answer = await api.PostAsync("payment-requests", body);

        answer.Status.ShouldBe(400);
        answer.Faults.ShouldBe(faults.Split(';'));
    }

    [Fact]
    public async Task Change_lays_itself_over_what_is_there()
    {
        var made = await Made("""{ "reference": "CH-1", "description": "d", "amount": { "value": 100, "currency": "EUR" }, "recipient": { "name": "Erika", "email": "erika@example.org" }, "metadata": { "a": "1", "b": "2" } }""");

        var changed = await api.PatchAsync($"payment-requests/{made["id"]}", """{ "recipient": { "email": null, "language": "en" }, "metadata": { "a": null, "c": "3" }, "description": "neu" }""");

        changed.Status.ShouldBe(200, changed.Text);
        changed.Json["recipient"]!["name"]!.GetValue<string>().ShouldBe("Erika");
        changed.Json["recipient"]!["email"].ShouldBeNull();
        changed.Json["recipient"]!["language"]!.GetValue<string>().ShouldBe("en");
        changed.Json["metadata"]!.ToJsonString().ShouldBe("""{"b":"2","c":"3"}""");
        changed.Json["description"]!.GetValue<string>().ShouldBe("neu");
        changed.Json["version"]!.GetValue<int>().ShouldBe(made["version"]!.GetValue<int>() + 1);
    }

    [Fact]
    public async Task Amount_is_fixed_once_it_is_open_and_a_version_can_be_asked_for()
    {
        var made = await Made(ApiBodies.Smallest);
        var path = $"payment-requests/{made["id"]}";

        var amount = await api.PatchAsync(path, """{ "amount": { "value": 1, "currency": "EUR" } }""");
        (amount.Status, amount.Code).ShouldBe((409, "amount-is-fixed"));
        var stale = await api.PatchAsync(path, """{ "description": "neu" }""", ("If-Match", "\"1\""));
        (stale.Status, stale.Code).ShouldBe((412, "version-conflict"));
        (await api.PatchAsync(path, """{ "description": "neu" }""", ("If-Match", "\"2\""))).Status.ShouldBe(200);
        (await api.PatchAsync(path, """{ "description": null }""")).Faults.ShouldBe(["/description required"]);
    }

    [Fact]
    public async Task Cancelled_request_stays_so()
    {
        var path = $"payment-requests/{(await Made(ApiBodies.Smallest))["id"]}";

        var cancelled = await api.PostAsync($"{path}/cancel", """{ "reason": "Doppelt gesendet" }""");
        (cancelled.Status, cancelled.Json["status"]!.GetValue<string>()).ShouldBe((200, "cancelled"));
        var again = await api.PostAsync($"{path}/cancel", "{}");
        (again.Status, again.Code).ShouldBe((409, "request-cancelled"));
        (await api.PatchAsync(path, """{ "description": "neu" }""")).Status.ShouldBe(409);
    }

    [Theory]
    [InlineData("pr_00000000000000000000000001")]
    [InlineData("pr_1")]
    [InlineData("externalId:nobody's")]
    [InlineData("externalId:")]
    [InlineData("PR_00000000000000000000000001")]
    public async Task What_is_not_there_is_not_found(string id)
    {
        var answer = await api.GetAsync($"payment-requests/{Uri.EscapeDataString(id)}");

        (answer.Status, answer.Code).ShouldBe((404, "request-not-found"));
    }

    [Fact]
    public async Task Amount_scheme_is_taken_over_and_shown()
    {
        var made = await Made("""{ "reference": "SC-1", "description": "Spende", "amount": { "value": 1000, "currency": "EUR" }, "amountScheme": { "type": "range", "minimum": 500, "maximum": 2000 } }""");

        made["amountScheme"]!.ToJsonString().ShouldBe("""{"type":"range","minimum":500,"maximum":2000}""");
        (await api.PostAsync("payment-requests", """{ "reference": "SC-2", "description": "Spende", "amount": { "value": 1, "currency": "EUR" }, "amountScheme": { "type": "range", "minimum": 500, "maximum": 2000 } }""")).Status.ShouldBe(422);
    }

    [Fact]
    public async Task Address_that_the_brand_does_not_list_is_refused() =>
        (await api.PostAsync("payment-requests", """{ "reference": "RU-1", "description": "d", "amount": { "value": 100, "currency": "EUR" }, "returnUrls": { "paid": "https://evil.example/" }, "notificationUrl": "https://evil.example/" }"""))
            .Faults.ShouldBe(["/returnUrls/paid not-allowed", "/notificationUrl not-allowed"]);

    [Fact]
    public async Task Message_is_ordered_listed_and_called_off()
    {
        var path = $"payment-requests/{(await Made("""{ "reference": "MS-1", "description": "d", "amount": { "value": 100, "currency": "EUR" }, "recipient": { "email": "erika@example.org" } }"""))["id"]}";
        var at = DateTimeOffset.UnixEpoch.AddYears(100);

        (await api.PostAsync($"{path}/messages", """{ "channel": "sms" }""")).Faults.ShouldBe(["/recipient/phone required"]);
        (await api.PostAsync($"{path}/messages", $$"""{ "channel": "email", "at": "{{at:yyyy-MM-dd}}T00:00:00Z" }""")).Faults.ShouldBe(["/at after-expiry"]);
        var first = await api.PostAsync($"{path}/messages", """{ "channel": "email", "template": "reminder" }""", ("Idempotency-Key", "ms-1"));
        var again = await api.PostAsync($"{path}/messages", """{ "channel": "email", "template": "reminder" }""", ("Idempotency-Key", "ms-1"));

        first.Status.ShouldBe(201, first.Text);
        again.Text.ShouldBe(first.Text);
        (await api.GetAsync($"{path}/messages")).Json["data"]!.AsArray().Select(message => message!["id"]!.GetValue<string>()).ShouldBe([first.Json["id"]!.GetValue<string>()]);
        (await api.SendAsync(HttpMethod.Delete, "messages/msg_00000000000000000000000001", null)).Code.ShouldBe("message-not-found");
    }

    [Fact]
    public async Task Payment_outside_is_seen_and_can_go_back_but_not_twice()
    {
        var path = $"payment-requests/{(await Made(ApiBodies.Smallest))["id"]}";

        (await api.PostAsync($"{path}/mark-paid", """{ "amount": { "value": 99999, "currency": "EUR" } }""")).Faults.ShouldBe(["/amount/value more-than-due"]);
        var paid = await api.PostAsync($"{path}/mark-paid", """{ "note": "Bar am Schalter" }""", ("Idempotency-Key", "mp-1"));
        (paid.Status, paid.Json["status"]!.GetValue<string>()).ShouldBe((200, "paid"));
        (await api.PostAsync($"{path}/mark-paid", """{ "note": "Bar am Schalter" }""", ("Idempotency-Key", "mp-1"))).Text.ShouldBe(paid.Text);
        (await api.PostAsync($"{path}/mark-paid", "{}")).Code.ShouldBe("request-already-paid");

        var payment = (await api.GetAsync($"{path}/payments")).Json["data"]!.AsArray().ShouldHaveSingleItem()!;
        payment["amount"]!["value"]!.GetValue<long>().ShouldBe(12950);
        (await api.GetAsync("payments?limit=1")).Json["data"]![0]!["id"]!.GetValue<string>().ShouldBe(payment["id"]!.GetValue<string>());
        var refund = await api.PostAsync($"payments/{payment["id"]}/refunds", """{ "amount": { "value": 2950, "currency": "EUR" } }""", ("Idempotency-Key", "rf-1"));
        (refund.Status, refund.Json["status"]!.GetValue<string>()).ShouldBe((201, "succeeded"));
        (await api.PostAsync($"payments/{payment["id"]}/refunds", """{ "amount": { "value": 2950, "currency": "EUR" } }""", ("Idempotency-Key", "rf-1"))).Text.ShouldBe(refund.Text);
        (await api.PostAsync($"payments/{payment["id"]}/refunds", """{ "amount": { "value": 10001, "currency": "EUR" } }""")).Status.ShouldBe(422);
        (await api.GetAsync(path)).Json["status"]!.GetValue<string>().ShouldBe("partiallyRefunded");
        (await api.GetAsync($"{path}/payment-methods")).Json["data"]!.AsArray().ShouldBeEmpty();
        (await api.GetAsync($"{path}/events")).Json["data"]!.AsArray().Select(entry => entry!["type"]!.GetValue<string>()).ShouldContain("refunded");
    }

    private async Task<JsonNode> Made(string body)
    {
        var made = await api.PostAsync("payment-requests", body);
        made.Status.ShouldBe(201, made.Text);
        return made.Json;
    }
}
