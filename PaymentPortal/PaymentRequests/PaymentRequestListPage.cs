namespace PaymentPortal.PaymentRequests;

/// <summary>One page of the list.</summary>
public sealed record PaymentRequestListPage(IReadOnlyList<PaymentRequestRow> Rows, bool HasNewer, bool HasOlder);
