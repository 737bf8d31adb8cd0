namespace PaymentPortal.PaymentRequests.Api;

/// <summary>The example of a new payment request: rich, and without a moment or an id of its own, so that it works as it stands on any day and more than once.</summary>
internal static class PaymentRequestExample
{
    public const string Json = """
        {
          "reference": "INV-2026-0042",
          "description": "Hausratversicherung 2026",
          "amount": { "value": 12950, "currency": "EUR" },
          "countdownDays": 3,
          "recipient": {
            "name": "Erika Mustermann", "email": "erika@example.org", "phone": "+49301234567", "language": "de", "customerNumber": "C-1001",
            "address": { "street": "Heidestr.", "houseNumber": "17", "postalCode": "51147", "city": "Köln", "country": "DE" }
          },
          "items": [ { "description": "Jahresbeitrag", "quantity": "1", "unitPrice": { "value": 12950, "currency": "EUR" }, "taxRate": "19.0" } ],
          "amountScheme": { "type": "fixed" },
          "paymentMethods": [ "card", "paypal", "bankTransfer" ],
          "send": [ { "channel": "email", "template": "payment-request", "attachPdf": true } ],
          "metadata": { "caseId": "12345" }
        }
        """;
}
