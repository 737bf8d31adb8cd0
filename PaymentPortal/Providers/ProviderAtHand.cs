namespace PaymentPortal.Providers;

/// <summary>Who carries something out.</summary>
/// <param name="Key">Key of the provider.</param>
/// <param name="AccountId">The brand's account there; null where the provider needs none.</param>
public readonly record struct ProviderAtHand(string Key, Guid? AccountId = null);
