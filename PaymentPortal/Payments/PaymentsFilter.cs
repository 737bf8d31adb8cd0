namespace PaymentPortal.Payments;

/// <summary>Which payments. All conditions hold together.</summary>
/// <param name="PaymentRequestId">Of this request; null for all.</param>
/// <param name="From">That came from this moment on.</param>
/// <param name="To">That came before this moment.</param>
public sealed record PaymentsFilter(Guid? PaymentRequestId, DateTimeOffset? From, DateTimeOffset? To);
