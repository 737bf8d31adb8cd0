using PaymentPortal.Providers.Accounts;

namespace PaymentPortal.Brands.Accounts;

/// <summary>What a verb on an account finds.</summary>
/// <param name="brand">The brand.</param>
/// <param name="accounts">All of its accounts, the first one first.</param>
/// <param name="account">The one that is changed; null where there is none yet.</param>
/// <param name="now">UTC.</param>
public sealed class AccountUnit(Brand brand, IReadOnlyList<ProviderAccount> accounts, ProviderAccount? account, DateTimeOffset now)
{
    public Brand Brand => brand;

    public IReadOnlyList<ProviderAccount> Accounts => accounts;

    public ProviderAccount? Account { get; set; } = account;

    public DateTimeOffset Now => now;
}
