using PaymentPortal.Providers.Accounts;

namespace PaymentPortal.Providers;

/// <summary>One thing to type in.</summary>
/// <param name="Key">Its name in <see cref="ProviderSecrets"/>, camelCase ("apiKey").</param>
/// <param name="IsSecret">Whether it is never shown again.</param>
/// <param name="IsRequired">Whether nothing works without it.</param>
/// <param name="Example">How it begins or looks ("sk_live_…").</param>
public sealed record CredentialField(string Key, bool IsSecret, bool IsRequired, string Example);
