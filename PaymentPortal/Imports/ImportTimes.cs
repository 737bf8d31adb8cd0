namespace PaymentPortal.Imports;

/// <summary>How long things of an import take and stay.</summary>
public static class ImportTimes
{
    /// <summary>How long the rows of a failed import can be downloaded and mended: they hold payers' details, so they do not stay for ever.</summary>
    public static readonly TimeSpan FailedRowsKept = TimeSpan.FromDays(30);

    /// <summary>An import of which nothing has come for so long has lost its sender or its process.</summary>
    public static readonly TimeSpan Reception = TimeSpan.FromMinutes(5);

    /// <summary>How often whoever receives says that it is still there, however slowly rows come.</summary>
    public static readonly TimeSpan Sign = TimeSpan.FromMinutes(1);

    /// <summary>How long one node may go on without a sign of life; another takes over then, at the very row.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(20);
}
