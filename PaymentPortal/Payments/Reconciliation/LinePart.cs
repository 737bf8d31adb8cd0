using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Reconciliation;

/// <summary>What a request gets of a line.</summary>
/// <param name="PaymentRequestId">The request.</param>
/// <param name="Reference">Its reference.</param>
/// <param name="Payer">Its payer; null without one.</param>
/// <param name="Status">Where it stands now.</param>
/// <param name="Due">What is left to pay now.</param>
/// <param name="Amount">What it gets.</param>
public sealed record LinePart(Guid PaymentRequestId, string Reference, string? Payer, PaymentRequestStatus Status, Money Due, Money Amount)
{
    /// <summary>What of it was not due; only of what is booked.</summary>
    public Money? Surplus { get; init; }
}
