namespace PaymentPortal.Providers.Sandbox;

/// <summary>The sandbox's JSON: what goes over the wire between portal and provider. Everything that is read is optional, because a line may bring anything.</summary>
internal static class SandboxMessages
{
    /// <summary>An order; the merchant reference is also the idempotency key.</summary>
    internal sealed record Order(
        string? MerchantReference, string? Method, Amount? Amount, string? Payee, string? Reference, string? Description, string? Language,
        string? ReturnUrl, string? NotificationUrl, DateTimeOffset? ExpiresAt);

    /// <summary>An order that is to be called off, also before it was heard of.</summary>
    internal sealed record Cancellation(string? MerchantReference);

    /// <summary>A payment as the provider sees it.</summary>
    internal sealed record Payment(
        string? Id, string? MerchantReference, string? Status, string? Reason, string? CheckoutUrl, IReadOnlyList<Capture?>? Captures);

    /// <summary>Money that it brought.</summary>
    internal sealed record Capture(string? Id, Amount? Amount, bool ChargedBack);

    /// <summary>Money that is to go back; the merchant reference is also the idempotency key.</summary>
    internal sealed record RefundOrder(string? MerchantReference, string? CaptureId, Amount? Amount, string? Reason);

    /// <summary>Money that goes back, as the provider sees it.</summary>
    internal sealed record Refund(string? Id, string? MerchantReference, string? Status, string? Reason, Amount? Amount);

    /// <summary>Minor units and ISO 4217 code.</summary>
    internal sealed record Amount(long? Value, string? Currency);

    /// <summary>Why a call was not carried out.</summary>
    internal sealed record Problem(string? Code);

    /// <summary>Something happened to a payment; what it was is to be read from the API.</summary>
    internal sealed record Notification(string? Type, DateTimeOffset? Timestamp, Subject? Data);

    /// <summary>The payment that a notification is about.</summary>
    internal sealed record Subject(string? Id, string? MerchantReference);
}
