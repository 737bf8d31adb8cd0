namespace PaymentPortal.Providers;

/// <summary>Money at a provider.</summary>
/// <param name="Id">The provider's id of this money.</param>
/// <param name="Value">Minor units as reported, unchecked.</param>
/// <param name="CurrencyCode">As reported, unchecked.</param>
/// <param name="ChargedBack">Whether the payer's bank took it back and keeps it; false again once the dispute is won and the money is there again.</param>
public sealed record ProviderCapture(string Id, long Value, string CurrencyCode, bool ChargedBack = false);
