using PaymentPortal.PaymentRequests.Amounts;

namespace PaymentPortal.Checkout;

/// <summary>What of an amount the payer chooses.</summary>
/// <param name="Kind">How.</param>
/// <param name="Amount">What stands in the field of a range.</param>
/// <param name="Options">What can be chosen otherwise.</param>
public sealed record PayerChoice(AmountSchemeKind Kind, string Amount, IReadOnlyList<PayerOption> Options);
