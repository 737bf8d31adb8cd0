using Microsoft.EntityFrameworkCore;

namespace PaymentPortal.Data;

/// <summary>Gives every timeline entry its place in the order in which the entries of all requests are told, such that whoever has read up to a place has missed nothing before it.
/// <para>On SQLite writers follow each other, so the order of positions is the order of commits. On PostgreSQL a transaction that began first may commit last, and its positions would
/// appear behind a reader's back. So each position notes the transaction that wrote it, entries are told in the order of transactions, and only up to the oldest one that still runs:
/// none that comes later can go before those. A transaction may be older than the one that wrote the entry before its own; its entry then counts as written by that one, which keeps
/// the entries of a request in their order, and is safe because nothing younger than a running transaction is told.</para>
/// <para>A long transaction of anybody on the same server holds the feed up and loses nothing.</para></summary>
internal static class TimelineOrder
{
    /// <summary>The column that notes the transaction; on PostgreSQL only.</summary>
    public const string Transaction = "Transaction";

    /// <summary>Name of the trigger that places entries as they are written.</summary>
    public const string RuleName = "timeline_entries_are_placed";

    /// <summary>Transactions up to this one have ended, in the snapshot of the statement that asks.</summary>
    public const string Ended = """("timeline_era"() + pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1)""";

    private const string Own = """("timeline_era"() + pg_current_xact_id()::text::bigint)""";

    public const string ForSqlite = $"""
        DROP TRIGGER IF EXISTS "{RuleName}";
        CREATE TRIGGER "{RuleName}" AFTER INSERT ON "TimelineEntries"
        BEGIN INSERT INTO "TimelinePositions" ("PaymentRequestId", "Sequence") VALUES (NEW."PaymentRequestId", NEW."Sequence"); END;
        """;

    /// <summary>The era is what is added to the numbers of transactions (<see cref="KeepUp"/>); once laid it stays.</summary>
    public static readonly string[] ForPostgres =
    [
        """
        DO $$ BEGIN
            IF to_regprocedure('"timeline_era"()') IS NULL THEN
                CREATE FUNCTION "timeline_era"() RETURNS bigint LANGUAGE sql STABLE AS 'SELECT 0::bigint';
            END IF;
        END $$;
        """,
        $"""
        CREATE OR REPLACE FUNCTION "{RuleName}"() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            INSERT INTO "TimelinePositions" ("PaymentRequestId", "Sequence", "{Transaction}") VALUES (NEW."PaymentRequestId", NEW."Sequence", GREATEST({Own}, (
                SELECT p."{Transaction}" FROM "TimelinePositions" p WHERE p."PaymentRequestId" = NEW."PaymentRequestId" AND p."Sequence" = NEW."Sequence" - 1)));
            RETURN NULL;
        END $$;
        CREATE OR REPLACE TRIGGER "{RuleName}" AFTER INSERT ON "TimelineEntries" FOR EACH ROW EXECUTE FUNCTION "{RuleName}"();
        """,
    ];

    /// <summary>Places entries that were written before there was an order, by their moments, those of a request in their own order.</summary>
    public static Task PlaceAll(PaymentPortalDbContext db, CancellationToken cancel)
    {
        var (column, value) = db is SqliteDbContext ? ("", "") : ($", \"{Transaction}\"", $", {Own}");
#pragma warning disable EF1002 // The text is this class's own.
        return db.Database.ExecuteSqlRawAsync($"""
            INSERT INTO "TimelinePositions" ("PaymentRequestId", "Sequence"{column})
            SELECT e."PaymentRequestId", e."Sequence"{value} FROM "TimelineEntries" e
            WHERE NOT EXISTS (SELECT 1 FROM "TimelinePositions" p WHERE p."PaymentRequestId" = e."PaymentRequestId" AND p."Sequence" = e."Sequence")
            ORDER BY MAX(e."OccurredAt") OVER (PARTITION BY e."PaymentRequestId" ORDER BY e."Sequence"), e."PaymentRequestId", e."Sequence"
            """, cancel);
#pragma warning restore EF1002
    }

    /// <summary>At every start: a database that was restored on another server counts its transactions from the beginning, and what is written from then on must come after what is
    /// there. So the era is raised to the highest transaction noted.</summary>
    public static async Task KeepUp(PaymentPortalDbContext db, CancellationToken cancel)
    {
        if (db is not SqliteDbContext)
        {
            await db.Database.ExecuteSqlRawAsync($$"""
                DO $$ DECLARE highest bigint;
                BEGIN
                    SELECT max("{{Transaction}}") INTO highest FROM "TimelinePositions";
                    IF highest > "timeline_era"() + pg_snapshot_xmax(pg_current_snapshot())::text::bigint THEN
                        EXECUTE format('CREATE OR REPLACE FUNCTION "timeline_era"() RETURNS bigint LANGUAGE sql STABLE AS ''SELECT %s::bigint''', highest);
                    END IF;
                END $$;
                """, cancel);
        }
    }
}
