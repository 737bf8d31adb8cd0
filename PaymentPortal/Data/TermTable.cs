using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace PaymentPortal.Data;

/// <summary>Keeps the words by which a thing is found. A thing has a dozen of them and they are only an index, so they are written in one statement past the change tracker.</summary>
internal static class TermTable
{
    /// <summary>Makes these the terms of a thing.</summary>
    /// <param name="db">The unit's context, in its transaction.</param>
    /// <param name="table">Table with the columns "Term" and <paramref name="column"/>.</param>
    /// <param name="column">The column of the thing's id.</param>
    /// <param name="isNew">Whether the thing cannot have terms yet.</param>
    public static void Write(PaymentPortalDbContext db, string table, string column, Guid id, IReadOnlyList<string> terms, bool isNew)
    {
#pragma warning disable EF1002 // Table and column are this code's own words.
        if (!isNew)
        {
            db.Database.ExecuteSqlRaw($"""DELETE FROM "{table}" WHERE "{column}" = @p0""", id);
        }

        if (db is SqliteDbContext)
        {
            db.Database.ExecuteSqlRaw($"""INSERT INTO "{table}" ("Term", "{column}") SELECT value, @p0 FROM json_each(@p1)""", id, JsonSerializer.Serialize(terms));
        }
        else
        {
            db.Database.ExecuteSqlRaw($"""INSERT INTO "{table}" ("Term", "{column}") SELECT unnest(@p1), @p0""", id, terms.ToArray());
        }
#pragma warning restore EF1002
    }
}
