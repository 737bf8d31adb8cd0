using PaymentPortal.PaymentRequests;

namespace PaymentPortal.Payments.Reconciliation.Matching;

/// <summary>A request that a line names.</summary>
/// <param name="Request">The request.</param>
/// <param name="Mark">What names it.</param>
internal sealed record NamedRequest(PaymentRequest Request, ReferenceMark Mark);
