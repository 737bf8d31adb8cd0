namespace PaymentPortal.Payments;

/// <summary>One page.</summary>
public sealed record PaymentsPage(IReadOnlyList<PaymentOfRequest> Payments, bool HasMore);
