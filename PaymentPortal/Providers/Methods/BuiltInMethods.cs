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
        PaymentMethod.Offer("bankTransfer", PaymentMethod.NoProvider, "transfer", 5, ("Selbst überweisen", "Bank transfer"), ("Mit QR-Code oder IBAN", "By QR code or IBAN")),
        PaymentMethod.Offer("applePay", PaymentMethod.ByAccount, "wallet", 6, ("Apple Pay", "Apple Pay"), ("Mit iPhone, Uhr oder Mac", "With iPhone, watch or Mac")),
        PaymentMethod.Offer("googlePay", PaymentMethod.ByAccount, "wallet", 7, ("Google Pay", "Google Pay"), ("Mit Android oder Chrome", "With Android or Chrome")),
        PaymentMethod.Offer("ideal", PaymentMethod.ByAccount, "bank", 8, ("iDEAL | Wero", "iDEAL | Wero"), ("Bei Ihrer niederländischen Bank", "At your Dutch bank")).For("EUR"),
        PaymentMethod.Offer("bancontact", PaymentMethod.ByAccount, "card", 9, ("Bancontact", "Bancontact"), ("Mit Karte oder App aus Belgien", "With a card or app from Belgium")).For("EUR"),
        PaymentMethod.Offer("eps", PaymentMethod.ByAccount, "bank", 10, ("eps-Überweisung", "eps"), ("Bei Ihrer österreichischen Bank", "At your Austrian bank")).For("EUR"),
        PaymentMethod.Offer("przelewy24", PaymentMethod.ByAccount, "bank", 11, ("Przelewy24", "Przelewy24"), ("Bei Ihrer polnischen Bank", "At your Polish bank")).For("PLN", "EUR"),
        PaymentMethod.Offer("twint", PaymentMethod.ByAccount, "wallet", 12, ("TWINT", "TWINT"), ("Mit der App Ihrer Schweizer Bank", "With your Swiss bank's app")).For("CHF"),
        PaymentMethod.Retired("sofort", "Sofort", "klarna"),
        PaymentMethod.Retired("giropay", "giropay", "bankTransfer"),
        PaymentMethod.NotOffered("outside", ("Direkt bezahlt", "Paid directly")),
    ];
}
