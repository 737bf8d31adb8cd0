using PaymentPortal.Primitives;

namespace PaymentPortal.Imports.Working;

/// <summary>An import that this node works on.</summary>
/// <param name="ImportId">Which.</param>
/// <param name="Id">The lease.</param>
/// <param name="OnBehalfOf">Who sent it.</param>
public sealed record ImportLease(Guid ImportId, Guid Id, Actor OnBehalfOf);
