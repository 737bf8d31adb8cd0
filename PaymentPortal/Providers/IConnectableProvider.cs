using PaymentPortal.Providers.Accounts;

namespace PaymentPortal.Providers;

/// <summary>The seam to a provider that each brand connects with credentials of its own: it opens the <see cref="IPaymentProvider"/> that speaks with them.</summary>
public interface IConnectableProvider
{
    /// <summary>Stable name in rows and addresses ("stripe").</summary>
    string Key { get; }

    /// <summary>Its name as people know it.</summary>
    string Name { get; }

    /// <summary>The host that the payer will see, named before the payer leaves.</summary>
    string HostName { get; }

    /// <summary>All hosts that the payer's form may be led to on the way there, each with all below it ("example.com").</summary>
    IReadOnlyList<string> FormHosts { get; }

    /// <summary>What a brand types in to connect, in this order.</summary>
    IReadOnlyList<CredentialField> Fields { get; }

    /// <summary>The provider as it is reached with these credentials; no call is made.</summary>
    IPaymentProvider Open(ProviderSecrets secrets);

    /// <summary>Asks the provider whether the credentials work, what it calls the account and which methods it offers there.</summary>
    /// <param name="secrets">As typed in.</param>
    /// <param name="notificationUrl">Absolute address to which it is to post; a provider that lets it be registered by API finds or makes it there.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <exception cref="ProviderRefusedException">The credentials are wrong or may not do what is needed.</exception>
    /// <exception cref="ProviderUnclearException">It gave no answer that can be trusted.</exception>
    Task<ProviderCheck> Check(ProviderSecrets secrets, string notificationUrl, CancellationToken cancel);
}
