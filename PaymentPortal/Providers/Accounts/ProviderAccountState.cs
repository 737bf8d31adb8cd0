namespace PaymentPortal.Providers.Accounts;

/// <summary>How the connection to a provider stands.</summary>
public enum ProviderAccountState
{
    /// <summary>Nobody has asked the provider yet.</summary>
    Unchecked,

    /// <summary>The provider knows the account.</summary>
    Connected,

    /// <summary>The provider refuses the credentials.</summary>
    Refused,
}
