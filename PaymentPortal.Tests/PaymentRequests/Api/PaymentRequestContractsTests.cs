using System.Text.Json;
using System.Text.Json.Nodes;
using PaymentPortal.Api.Json;
using PaymentPortal.Brands;
using PaymentPortal.PaymentRequests.Links;
using PaymentPortal.PaymentRequests.Recipients;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Builders;
using Shouldly;
using Xunit;

namespace PaymentPortal.PaymentRequests.Api;

public sealed class PaymentRequestContractsTests
{
    private static readonly LinkTokens Tokens = new(new byte[64]);
    private static readonly PublicAddress Address = new(() => new Uri("https://pay.example"));
    private static readonly Brand Brand = Brand.Create("default", isDefault: true, Some.Face, TimeProvider.System);

    private static PaymentRequestDetails Details => Some.Details with
    {
        ExternalId = "sap-4711",
        DueDate = new DateOnly(2026, 3, 10),
        ExpiresAt = new DateTimeOffset(2026, 3, 15, 23, 0, 0, TimeSpan.Zero),
        CountdownDays = 3,
        Recipient = new Recipient { Name = "Erika Müller 🙂", Phone = "+49301234567", Address = new PostalAddress("Heidestr.", "17", "51147", "Köln", "DE") },
        Items = [new LineItem("Jahresbeitrag", 1, 12950, 19.0m)],
        Methods = ["card", "paypal"],
        Metadata = new Dictionary<string, string> { ["CaseId"] = "12345" },
    };

    [Fact]
    public void Request_goes_over_the_wire_as_the_contract_shows_it()
    {
        var request = Some.Sent(Details);
        var id = PublicId.Format(PublicId.PaymentRequest, request.Id);
        var page = $"https://pay.example/p/{Tokens.Of(request.Id)}";

        var json = Json(request, Some.Noon);

        JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse($$"""
            {
              "id": "{{id}}", "status": "open",
              "reference": "INV-2026-0042", "description": "Hausratversicherung 2026",
              "amount": { "value": 12950, "currency": "EUR" }, "amountPaid": { "value": 0, "currency": "EUR" },
              "amountRefunded": { "value": 0, "currency": "EUR" }, "amountDue": { "value": 12950, "currency": "EUR" },
              "externalId": "sap-4711", "brand": "default",
              "dueDate": "2026-03-10", "expiresAt": "2026-03-15T23:00:00Z", "countdownDays": 3, "countdown": false, "overdue": false,
              "recipient": { "name": "Erika Müller 🙂", "email": null, "phone": "+49301234567", "language": null, "customerNumber": null,
                "address": { "street": "Heidestr.", "houseNumber": "17", "postalCode": "51147", "city": "Köln", "country": "DE" } },
              "items": [ { "description": "Jahresbeitrag", "quantity": "1", "unitPrice": { "value": 12950, "currency": "EUR" }, "taxRate": "19.0" } ],
              "pricesIncludeTax": true, "amountScheme": { "type": "fixed" }, "paymentMethods": [ "card", "paypal" ],
              "returnUrls": null, "notificationUrl": null, "metadata": { "CaseId": "12345" },
              "links": { "pay": "{{page}}", "button": "{{page}}/button.png", "banner": "{{page}}/banner.png", "qr": "{{page}}/qr.svg", "pdf": "{{page}}/invoice.pdf" },
              "createdAt": "2026-03-02T12:00:00Z", "createdBy": "Jana Pöschl", "paidAt": null, "version": 2, "warnings": []
            }
            """)).ShouldBeTrue(json);
    }

    [Fact]
    public void Text_stays_legible() => Json(Some.Sent(Details), Some.Noon).ShouldSatisfyAllConditions(
        json => json.ShouldContain("Erika Müller"),
        json => json.ShouldContain("+49301234567"));

    [Theory]
    [InlineData("2026-03-10T22:59:59.999Z", "open", false, false)]
    [InlineData("2026-03-10T23:00:00Z", "open", false, true)]
    [InlineData("2026-03-12T23:00:00Z", "open", true, true)]
    [InlineData("2026-03-15T22:59:59.999Z", "open", true, true)]
    [InlineData("2026-03-15T23:00:00Z", "expired", false, false)]
    public void Status_and_flags_are_those_of_the_moment(string at, string status, bool countdown, bool overdue)
    {
        MomentConverter.TryRead(at, out var now).ShouldBeTrue();

        var contract = PaymentRequestContract.Of(Some.Sent(Details), Brand, Tokens, Address, now);

        (contract.Status, contract.Countdown, contract.Overdue).ShouldBe((status, countdown, overdue));
    }

    [Fact]
    public void Every_status_has_its_name_of_the_contract() => Enum.GetValues<PaymentRequestStatus>().Select(PaymentRequestContract.NameOf).ShouldBe(
        ["draft", "open", "processing", "partiallyPaid", "paid", "expired", "cancelled", "refunded", "partiallyRefunded", "chargedBack"]);

    private static string Json(PaymentRequest request, DateTimeOffset now) =>
        JsonSerializer.Serialize(PaymentRequestContract.Of(request, Brand, Tokens, Address, now), ApiJson.Options);
}
