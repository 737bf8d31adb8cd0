namespace PaymentPortal.Payments.Reconciliation.Statements.Csv;

/// <summary>What a column of a bank's table means.</summary>
internal enum CsvColumn
{
    Unknown,
    BookedOn,
    ValueOn,
    Amount,
    Credit,
    Debit,
    Direction,
    Currency,
    Name,
    PayeeName,
    Iban,
    OwnAccount,
    Remittance,
    BookingText,
    EndToEndId,
    BankReference,
    Status,
}
