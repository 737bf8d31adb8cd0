using System.Text.Json.Serialization;

namespace PaymentPortal.Providers.PayPal;

/// <summary>PayPal's JSON, as far as it is used (orders v2, payments v2, webhooks v1); names in snake case. Everything that is read is optional, because a line may bring anything.</summary>
internal static class PayPalMessages
{
    /// <summary>Major units as text, and ISO 4217 code.</summary>
    internal sealed record Amount(string? CurrencyCode, string? Value);

    internal sealed record NewOrder(string Intent, IReadOnlyList<NewUnit> PurchaseUnits, PaymentSource PaymentSource);

    internal sealed record NewUnit(Amount Amount, string? Description, string CustomId, string InvoiceId);

    internal sealed record PaymentSource(Wallet Paypal);

    internal sealed record Wallet(Experience ExperienceContext);

    /// <summary>How PayPal's page looks and where it leads.</summary>
    internal sealed record Experience(
        string ReturnUrl, string CancelUrl, string? Locale, string? BrandName, string UserAction, string ShippingPreference, string PaymentMethodPreference);

    internal sealed record Order(string? Id, string? Status, IReadOnlyList<Unit?>? PurchaseUnits, IReadOnlyList<Link?>? Links);

    internal sealed record Unit(string? CustomId, Payments? Payments);

    internal sealed record Payments(IReadOnlyList<Capture?>? Captures);

    internal sealed record Capture(string? Id, string? Status, StatusDetails? StatusDetails, Amount? Amount);

    internal sealed record StatusDetails(string? Reason);

    internal sealed record Link(string? Href, string? Rel);

    internal sealed record NewRefund(Amount Amount, string CustomId, string InvoiceId);

    internal sealed record Refund(string? Id, string? Status, Amount? Amount, string? InvoiceId);

    internal sealed record Token(string? AccessToken, int? ExpiresIn, string? AppId);

    internal sealed record Webhook(string? Id, string? Url);

    internal sealed record Webhooks([property: JsonPropertyName("webhooks")] IReadOnlyList<Webhook?>? List);

    internal sealed record NewWebhook(string Url, IReadOnlyList<EventType> EventTypes);

    internal sealed record EventType(string Name);

    internal sealed record Verification(string? VerificationStatus);

    internal sealed record Event(string? Id, string? ResourceType, Resource? Resource);

    /// <summary>An order, a capture, a refund or a dispute.</summary>
    internal sealed record Resource(
        string? Id, string? CustomId, IReadOnlyList<Unit?>? PurchaseUnits, Supplement? SupplementaryData, IReadOnlyList<Disputed?>? DisputedTransactions);

    internal sealed record Supplement(RelatedIds? RelatedIds);

    internal sealed record RelatedIds(string? OrderId);

    internal sealed record Disputed(string? Custom);

    /// <summary>Why a call was not carried out.</summary>
    internal sealed record Problem(string? Name, IReadOnlyList<Detail?>? Details);

    internal sealed record Detail(string? Issue);
}
