namespace PaymentPortal.Providers;

/// <summary>A provider said clearly that it will not carry a payment out; no money will come of it.</summary>
/// <param name="reason">Why, in kebab-case.</param>
public sealed class ProviderRefusedException(string reason) : Exception($"The provider refused the payment: {reason}.")
{
    /// <summary>The reason when the merchant has called the payment off before.</summary>
    public const string CalledOff = "cancelled";

    public string Reason { get; } = reason;
}
