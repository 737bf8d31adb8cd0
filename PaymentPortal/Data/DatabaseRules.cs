using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace PaymentPortal.Data;

/// <summary>Rules of the request's life that the database itself enforces, so that they hold even where the code is wrong or somebody writes SQL by hand.
/// Unique and check constraints stand in the mappings; here is what needs triggers, in both dialects. They are laid anew whenever they differ from this text,
/// because a migration that rebuilds a table on SQLite drops its triggers.</summary>
internal static class DatabaseRules
{
    /// <summary>Whether the database holds exactly these rules: by the mark that was left when they were laid, and every trigger still there, since a migration or a hand may have dropped one.</summary>
    public static async Task<bool> Hold(PaymentPortalDbContext db, CancellationToken cancel) =>
        await db.Set<DatabaseRulesMark>().AsNoTracking().SingleOrDefaultAsync(cancel) is { } mark && mark.Fingerprint == Fingerprint(db) && !Names(db).Except(await Laid(db, cancel)).Any();

    /// <summary>Lays all triggers, in one transaction.</summary>
    public static async Task Lay(PaymentPortalDbContext db, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        foreach (var statement in Statements(db))
        {
#pragma warning disable EF1002 // The text is this class's own.
            await db.Database.ExecuteSqlRawAsync(statement, cancel);
#pragma warning restore EF1002
        }

        await db.Set<DatabaseRulesMark>().ExecuteDeleteAsync(cancel);
        await db.Database.ExecuteSqlAsync($"""INSERT INTO "DatabaseRules" ("Fingerprint") VALUES ({Fingerprint(db)})""", cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Takes all triggers away for a migration: SQLite rebuilds tables, and a trigger that reads one of them would stand in its way.</summary>
    public static async Task Lift(PaymentPortalDbContext db, CancellationToken cancel)
    {
        if (db is SqliteDbContext)
        {
            foreach (var name in await Laid(db, cancel))
            {
#pragma warning disable EF1002 // The name is the database's own.
                await db.Database.ExecuteSqlRawAsync($"DROP TRIGGER \"{name}\"", cancel);
#pragma warning restore EF1002
            }
        }
    }

    private static List<string> Statements(PaymentPortalDbContext db) => db is SqliteDbContext
        ? [.. SqliteRules.Select(rule => rule.ForSqlite()), TimelineOrder.ForSqlite]
        : [.. DatabaseRuleBook.All.Select(rule => rule.ForPostgres()), .. DatabaseRuleBook.Evidence.Select(DatabaseRule.NeverEmptied), .. TimelineOrder.ForPostgres];

    private static List<string> Names(PaymentPortalDbContext db) => db is SqliteDbContext
        ? [.. SqliteRules.Select(rule => rule.Name), TimelineOrder.RuleName]
        : [.. DatabaseRuleBook.All.Select(rule => rule.Name), .. DatabaseRuleBook.Evidence.Select(DatabaseRule.NameOfNeverEmptied), TimelineOrder.RuleName];

    private static IEnumerable<DatabaseRule> SqliteRules => DatabaseRuleBook.All.Concat(DatabaseRuleBook.NothingReplaced);

    /// <summary>Names of the triggers that work in this database.</summary>
    private static Task<List<string>> Laid(PaymentPortalDbContext db, CancellationToken cancel) => db.Database.SqlQueryRaw<string>(db is SqliteDbContext
        ? """SELECT name AS "Value" FROM sqlite_master WHERE type = 'trigger'"""
        : """SELECT tgname AS "Value" FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'""").ToListAsync(cancel);

    private static string Fingerprint(PaymentPortalDbContext db) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(Statements(db)))));
}
