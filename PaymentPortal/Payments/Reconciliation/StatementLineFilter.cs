namespace PaymentPortal.Payments.Reconciliation;

/// <summary>Which lines are looked for.</summary>
/// <param name="View">Which of them.</param>
/// <param name="StatementId">Only those that this statement brought; null for all.</param>
public sealed record StatementLineFilter(LineListView View, Guid? StatementId = null);
