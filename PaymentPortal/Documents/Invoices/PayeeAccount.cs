namespace PaymentPortal.Documents.Invoices;

/// <summary>Where a transfer goes.</summary>
/// <param name="Holder">Exact name of the account's holder: banks compare it (EU regulation 2024/886).</param>
/// <param name="Iban">With or without blanks.</param>
/// <param name="Bic">May be empty inside the European Economic Area.</param>
public sealed record PayeeAccount(string Holder, string Iban, string Bic = "");
