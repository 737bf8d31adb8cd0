namespace PaymentPortal.Payments.Reconciliation.Statements;

/// <summary>How a bank wrote a statement.</summary>
public enum StatementFormat
{
    /// <summary>Movements of the running day, ISO 20022.</summary>
    Camt052,

    /// <summary>The statement of a day, ISO 20022.</summary>
    Camt053,

    /// <summary>Single movements, such as the parts of a bulk entry, ISO 20022.</summary>
    Camt054,

    /// <summary>SWIFT customer statement.</summary>
    Mt940,

    /// <summary>What a bank's web page exports as a table.</summary>
    Csv,
}
