using PaymentPortal.Primitives;
using PaymentPortal.Providers;
using PaymentPortal.Providers.Accounts;
using PaymentPortal.Providers.Methods;

namespace PaymentPortal.Payments;

/// <summary>A method that a payer may choose now.</summary>
/// <param name="Method">The method.</param>
/// <param name="Account">The brand's account that carries it out; null where the method's own provider does.</param>
public sealed record OfferedMethod(PaymentMethod Method, ProviderAccount? Account = null)
{
    public string Key => Method.Key;

    /// <summary>Who carries it out.</summary>
    public ProviderAtHand At => new(Account?.Provider ?? Method.Provider, Account?.Id);

    /// <summary>Whether the payer transfers the money at their own bank.</summary>
    public bool IsTransfer => Method.Provider == PaymentMethod.NoProvider;

    /// <summary>Whether it can carry this amount.</summary>
    public bool Carries(Money amount) => Method.Carries(amount) && (Account is null || Account.Carries(Key, amount, amount));
}
