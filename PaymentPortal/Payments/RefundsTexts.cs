namespace PaymentPortal.Payments;

/// <summary>Names the texts of the refunds page.</summary>
public sealed class RefundsTexts;
