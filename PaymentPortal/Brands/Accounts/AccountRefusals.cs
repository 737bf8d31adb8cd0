using PaymentPortal.Primitives;
using PaymentPortal.Providers.Accounts;

namespace PaymentPortal.Brands.Accounts;

/// <summary>Why something could not be done to an account at a provider.</summary>
internal static class AccountRefusals
{
    public static readonly Refusal NoProvider = new("provider-not-found", "There is no such payment provider.");

    public static readonly Refusal NoAccount = new("provider-account-not-found", "This provider is not connected.");

    public static readonly Refusal NotConnected = new("provider-not-connected", "The connection does not work yet. Check it first.");

    public static readonly Refusal NoMethods = new("provider-offers-nothing", "The provider offers no payment method on this account yet.");

    public static readonly Refusal Unreadable = new("credentials-unreadable", "The kept credentials cannot be opened with the key of this installation. Enter them again.");

    public static readonly Refusal Conflict = new("version-conflict", "Somebody else has changed this connection in the meantime.");

    /// <summary>The new credentials do not work, so those that do stay in use.</summary>
    public static Refusal KeptWorking(string fault) => fault == ProviderAccount.Unreachable
        ? new Refusal("new-credentials-unchecked", "The provider does not answer, so the new credentials could not be checked. The former ones stay in use.")
        : new Refusal("new-credentials-refused", $"The provider refused the new credentials ({fault}). The former ones stay in use.");
}
