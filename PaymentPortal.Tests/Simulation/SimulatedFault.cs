using Microsoft.Data.Sqlite;

namespace PaymentPortal.Simulation;

/// <summary>Failures that the run makes on purpose: whoever meets one may fail, and nothing may be lost.</summary>
internal static class SimulatedFault
{
    private const int DiskFull = 13;

    public static SqliteException Disk() => new("The disk is full.", DiskFull);

    public static bool Is(Exception? exception) => exception is not null && (exception is SqliteException { SqliteErrorCode: DiskFull } || Is(exception.InnerException));
}
