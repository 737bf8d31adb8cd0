using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Transfers;

/// <summary>One transfer.</summary>
/// <param name="Id">End-to-end id, which comes back on the statement: the refund's.</param>
/// <param name="Name">The payee.</param>
/// <param name="Account">Their account.</param>
/// <param name="Amount">How much.</param>
/// <param name="Remittance">What they read on their statement.</param>
internal sealed record CreditTransfer(Guid Id, string Name, Iban Account, Money Amount, string Remittance);
