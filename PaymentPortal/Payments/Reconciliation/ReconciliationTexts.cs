namespace PaymentPortal.Payments.Reconciliation;

/// <summary>Names the texts of reconciliation.</summary>
public sealed class ReconciliationTexts;
