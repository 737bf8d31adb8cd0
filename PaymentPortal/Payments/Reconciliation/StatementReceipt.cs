namespace PaymentPortal.Payments.Reconciliation;

/// <summary>A statement as it was received.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="IsNew">False when the same content had been received before.</param>
public sealed record StatementReceipt(BankStatement Statement, bool IsNew);
