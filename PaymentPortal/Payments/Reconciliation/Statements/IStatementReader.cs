namespace PaymentPortal.Payments.Reconciliation.Statements;

/// <summary>Reads the movements of a file of one format.</summary>
internal interface IStatementReader
{
    /// <summary>Known once the first movement was read or the file has ended.</summary>
    StatementFormat Format { get; }

    /// <summary>The movements, in the order of the file; throws <see cref="UnreadableStatementException"/> where it cannot be read.</summary>
    /// <param name="undivided">Entries whose parts do not add up, to be read as a whole.</param>
    IEnumerable<BankEntry> Read(IReadOnlySet<int> undivided);
}
