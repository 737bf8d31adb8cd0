namespace PaymentPortal.Providers;

/// <summary>The provider's answer to an order.</summary>
/// <param name="Reference">The provider's id of the payment.</param>
/// <param name="RedirectUrl">The hosted page for the payer.</param>
public sealed record ProviderStart(string Reference, string RedirectUrl);
