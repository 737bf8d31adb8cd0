using System.Text.Json.Serialization;

namespace PaymentPortal.Providers.Mollie;

/// <summary>Mollie's JSON, as far as it is used (payments API v2). Everything that is read is optional, because a line may bring anything.</summary>
internal static class MollieMessages
{
    /// <summary>Major units as text, and ISO 4217 code.</summary>
    internal sealed record Amount(string? Currency, string? Value);

    internal sealed record Order(
        Amount Amount, string Description, string RedirectUrl, string? WebhookUrl, string? Method, string? Locale, Marks Metadata);

    /// <summary>What we keep at a payment or a refund there: our ids.</summary>
    internal sealed record Marks(string? Attempt = null, string? Refund = null);

    internal sealed record Payment(
        string? Id, string? Status, Amount? Amount, Marks? Metadata, bool? IsCancelable, Details? Details, Code? StatusReason,
        [property: JsonPropertyName("_links")] Links? Links, [property: JsonPropertyName("_embedded")] Embedded? Embedded);

    internal sealed record Details(string? FailureReason, string? BankReasonCode);

    internal sealed record Code([property: JsonPropertyName("code")] string? Value);

    internal sealed record Links(Link? Checkout);

    internal sealed record Link(string? Href);

    internal sealed record Embedded(IReadOnlyList<Chargeback?>? Chargebacks, IReadOnlyList<Refund?>? Refunds, IReadOnlyList<Method?>? Methods);

    internal sealed record Chargeback(string? Id, Amount? Amount, DateTimeOffset? ReversedAt);

    internal sealed record RefundOrder(Amount Amount, string Description, Marks Metadata);

    internal sealed record Refund(string? Id, string? Status, string? PaymentId, Amount? Amount, Marks? Metadata);

    internal sealed record Listing([property: JsonPropertyName("_embedded")] Embedded? Embedded);

    internal sealed record Method(string? Id, string? Status, Amount? MinimumAmount, Amount? MaximumAmount);

    internal sealed record Profile(string? Id, string? Mode, string? Name, string? Status);

    /// <summary>Why a call was not carried out.</summary>
    internal sealed record Problem(int? Status, string? Detail, string? Field);

    /// <summary>A signed notification.</summary>
    internal sealed record Event(string? Id, string? EntityId);
}
