using PaymentPortal.Providers;

namespace PaymentPortal.Brands.Accounts;

/// <summary>A credential as it may be shown.</summary>
/// <param name="Field">What it is.</param>
/// <param name="Shown">Its value; of a secret, the last four letters after dots; empty where nothing is kept.</param>
public sealed record KeptCredential(CredentialField Field, string Shown);
