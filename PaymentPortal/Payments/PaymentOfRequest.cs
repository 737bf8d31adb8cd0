namespace PaymentPortal.Payments;

/// <summary>A payment with what its request is called.</summary>
public sealed record PaymentOfRequest(Payment Payment, string Reference, string ExternalId);
