namespace PaymentPortal.Providers;

/// <summary>A provider said clearly that it will not carry a payment or a refund out; no money moves.</summary>
/// <param name="reason">Why, in kebab-case.</param>
public sealed class ProviderRefusedException(string reason) : Exception($"The provider refused: {reason}.")
{
    /// <summary>The reason when the merchant has called the payment off before.</summary>
    public const string CalledOff = "cancelled";

    public string Reason { get; } = reason;
}
