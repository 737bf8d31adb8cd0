using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Amounts;

/// <summary>What a payer is going to pay.</summary>
/// <param name="Amount">How much.</param>
/// <param name="Labels">The options that were chosen; null without any.</param>
public sealed record ChosenAmount(Money Amount, IReadOnlyList<string>? Labels);
