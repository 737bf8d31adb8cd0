using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace PaymentPortal.Imports.Working;

/// <summary>A fault that is over by itself: a database that is away, locked or full. Rows wait until it is back.</summary>
internal static class PassingFault
{
    public static bool Is(Exception exception) => exception switch
    {
        SqliteException { SqliteErrorCode: 5 or 6 or 10 or 13 or 14 } => true,
        DbException { IsTransient: true } => true,
        { InnerException: { } inner } => Is(inner),
        _ => false,
    };
}
