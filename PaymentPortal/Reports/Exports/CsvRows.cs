namespace PaymentPortal.Reports.Exports;

/// <summary>Rows that are still to be written to a file.</summary>
public sealed record CsvRows(Func<CsvFile, Task> WriteTo);
