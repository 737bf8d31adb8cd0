namespace PaymentPortal.Payments.Ledger;

/// <summary>A row that does not hold.</summary>
public sealed record BookFault(string Table, string Words);
