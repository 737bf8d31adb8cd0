namespace PaymentPortal.Providers.Methods;

/// <summary>The methods that a new installation knows. Rows once written belong to the operator and are not touched again.</summary>
internal static class BuiltInMethods
{
    public static IReadOnlyList<PaymentMethod> All =>
    [
        PaymentMethod.Offer("card", "sandbox", "card", 1, ("Karte", "Card"), ("Debit- oder Kreditkarte", "Debit or credit card")),
        PaymentMethod.Offer("paypal", "sandbox", "wallet", 2, ("PayPal", "PayPal"), ("Sie bestätigen bei PayPal", "You confirm at PayPal")).Between(null, 1_000_000),
        PaymentMethod.Offer("klarna", "sandbox", "bank", 3, ("Klarna Sofort bezahlen", "Klarna Pay now"), ("Früher „Sofort“, per Online-Banking", "Formerly “Sofort”, by online banking")).For("EUR", "CHF"),
        PaymentMethod.Offer("sepaDebit", "sandbox", "debit", 4, ("SEPA-Lastschrift", "SEPA direct debit"), ("Wir buchen in 2 Bankarbeitstagen ab", "Debited in 2 bank working days")).For("EUR"),
        PaymentMethod.Offer("bankTransfer", PaymentMethod.NoProvider, "transfer", 5, ("Selbst überweisen", "Bank transfer"), ("Mit QR-Code oder IBAN", "By QR code or IBAN")).For("EUR"),
        PaymentMethod.Retired("sofort", "Sofort", "klarna"),
        PaymentMethod.Retired("giropay", "giropay", "bankTransfer"),
        PaymentMethod.NotOffered("outside", ("Direkt bezahlt", "Paid directly")),
    ];
}
