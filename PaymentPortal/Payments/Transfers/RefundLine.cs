namespace PaymentPortal.Payments.Transfers;

/// <summary>A refund with its request.</summary>
public sealed record RefundLine(Refund Refund, string Reference, Guid BrandId);
