namespace PaymentPortal.Support.Api;

/// <summary>Bodies of calls.</summary>
public static class ApiBodies
{
    /// <summary>Only what is needed.</summary>
    public const string Smallest = """{ "reference": "INV-2026-0042", "description": "Hausratversicherung 2026", "amount": { "value": 12950, "currency": "EUR" } }""";

    /// <summary>Everything that the contract knows of a payer and an invoice.</summary>
    public const string Full = """
        {
          "reference": "INV-2026-0042",
          "description": "Hausratversicherung 2026",
          "amount": { "value": 12950, "currency": "EUR" },
          "externalId": "sap-4711",
          "countdownDays": 3,
          "recipient": {
            "name": "Erika Mustermann", "email": "erika@example.org", "phone": "030 1234567", "language": "de", "customerNumber": "C-1001",
            "address": { "street": "Heidestr.", "houseNumber": "17", "postalCode": "51147", "city": "Köln", "country": "DE" }
          },
          "items": [ { "description": "Jahresbeitrag", "quantity": "1", "unitPrice": { "value": 12950, "currency": "EUR" }, "taxRate": "19.0" } ],
          "amountScheme": { "type": "fixed" },
          "paymentMethods": [ "card", "sofort" ],
          "send": [ { "channel": "email", "template": "payment-request", "attachPdf": true } ],
          "metadata": { "caseId": "12345" }
        }
        """;
}
