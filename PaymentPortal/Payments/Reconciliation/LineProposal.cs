namespace PaymentPortal.Payments.Reconciliation;

/// <summary>What a line's money is probably for. Never booked without a person.</summary>
/// <param name="Confidence">"sure", "likely" or "possible".</param>
/// <param name="Reason">Why, in kebab-case: "reference", "amount-differs", "split", "amount-and-name", "same-reference", "closed", "maybe-twice".</param>
/// <param name="Parts">The requests, and how much each gets.</param>
public sealed record LineProposal(string Confidence, string Reason, IReadOnlyList<TransferPart> Parts);
