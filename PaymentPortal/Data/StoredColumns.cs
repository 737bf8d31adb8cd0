using System.Data.Common;

namespace PaymentPortal.Data;

/// <summary>The columns of a row as they are stored, where the two databases differ in how.</summary>
public readonly record struct StoredColumns(DbDataReader Reader)
{
    public Guid Id(int column) => Reader.GetGuid(column);

    public int Number(int column) => Reader.GetInt32(column);

    public string? Text(int column) => Reader.IsDBNull(column) ? null : Reader.GetString(column);

    public TEnum Name<TEnum>(int column)
        where TEnum : struct, Enum => Enum.Parse<TEnum>(Reader.GetString(column));

    /// <summary>UTC: ticks on SQLite, which has no type for time.</summary>
    public DateTimeOffset Moment(int column) =>
        Reader.GetFieldType(column) == typeof(long) ? new DateTimeOffset(Reader.GetInt64(column), TimeSpan.Zero) : Reader.GetFieldValue<DateTimeOffset>(column);

    /// <summary>UTC; null where nothing is stored.</summary>
    public DateTimeOffset? PossibleMoment(int column) => Reader.IsDBNull(column) ? null : Moment(column);
}
