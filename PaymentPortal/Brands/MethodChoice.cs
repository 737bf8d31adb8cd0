using PaymentPortal.Providers.Methods;

namespace PaymentPortal.Brands;

/// <summary>A method that a brand may offer.</summary>
/// <param name="Method">The method.</param>
/// <param name="LacksProvider">Whether nobody carries it out: its provider is not switched on.</param>
/// <param name="Succeeds">The ended methods whose place it took.</param>
public sealed record MethodChoice(PaymentMethod Method, bool LacksProvider, IReadOnlyList<PaymentMethod> Succeeds);
