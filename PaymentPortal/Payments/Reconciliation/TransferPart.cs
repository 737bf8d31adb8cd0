namespace PaymentPortal.Payments.Reconciliation;

/// <summary>How much of a line a request gets.</summary>
/// <param name="PaymentRequestId">The request.</param>
/// <param name="Amount">Minor units of the line's currency, more than zero.</param>
public sealed record TransferPart(Guid PaymentRequestId, long Amount);
