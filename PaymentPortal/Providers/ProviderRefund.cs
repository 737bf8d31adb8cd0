namespace PaymentPortal.Providers;

/// <summary>How a refund stands at the provider.</summary>
/// <param name="Reference">The provider's id of the refund.</param>
/// <param name="Phase">How far it is.</param>
/// <param name="Reason">Why it failed, in our kebab-case words, where the provider says so.</param>
public sealed record ProviderRefund(string Reference, ProviderRefundPhase Phase, string? Reason = null);
