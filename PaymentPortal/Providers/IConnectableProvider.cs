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

/// <summary>One thing to type in.</summary>
/// <param name="Key">Its name in <see cref="ProviderSecrets"/>, camelCase ("apiKey").</param>
/// <param name="IsSecret">Whether it is never shown again.</param>
/// <param name="IsRequired">Whether nothing works without it.</param>
/// <param name="Example">How it begins or looks ("sk_live_…").</param>
public sealed record CredentialField(string Key, bool IsSecret, bool IsRequired, string Example);

/// <summary>A working connection.</summary>
/// <param name="AccountName">What the provider calls the account.</param>
/// <param name="IsLive">Whether real money moves.</param>
/// <param name="Methods">What it offers.</param>
/// <param name="Missing">What is not set up yet although the credentials work, in kebab-case ("webhook-secret", "no-methods").</param>
/// <param name="Learned">Secrets that the provider gave while it was asked, such as that of a notification address it has just registered; kept with the others.</param>
public sealed record ProviderCheck(
    string AccountName, bool IsLive, IReadOnlyList<MethodOffer> Methods, IReadOnlyList<string> Missing, IReadOnlyDictionary<string, string>? Learned = null);
