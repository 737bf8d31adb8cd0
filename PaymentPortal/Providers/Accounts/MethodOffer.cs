using PaymentPortal.Primitives;

namespace PaymentPortal.Providers.Accounts;

/// <summary>A method as a provider offers it on a brand's account.</summary>
/// <param name="Method">Our key of the method.</param>
/// <param name="Currency">ISO 4217 code it is offered in; null for all.</param>
/// <param name="Smallest">In minor units; null without limit.</param>
/// <param name="Largest">In minor units; null without limit.</param>
public sealed record MethodOffer(string Method, string? Currency = null, long? Smallest = null, long? Largest = null)
{
    /// <summary>Whether it carries anything between two amounts of one currency.</summary>
    public bool CarriesSome(Money from, Money to) =>
        (Currency is null || Currency == from.Currency.Code) && to.Value >= (Smallest ?? 1) && from.Value <= (Largest ?? long.MaxValue);
}
