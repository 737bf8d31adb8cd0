using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace PaymentPortal.Data;

/// <summary>Rules of the request's life that the database itself enforces, so that they hold even where the code is wrong or somebody writes SQL by hand.
/// Unique and check constraints stand in the mappings; here is what needs triggers, in both dialects. They are laid anew whenever they differ from this text,
/// because a migration that rebuilds a table on SQLite drops its triggers.</summary>
internal static class DatabaseRules
{
    /// <summary>Whether the database holds exactly these rules.</summary>
    public static async Task<bool> Hold(PaymentPortalDbContext db, CancellationToken cancel) =>
        await db.Set<DatabaseRulesMark>().AsNoTracking().SingleOrDefaultAsync(cancel) is { } mark && mark.Fingerprint == Fingerprint(db);

    /// <summary>Lays all triggers, in one transaction.</summary>
    public static async Task Lay(PaymentPortalDbContext db, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        foreach (var rule in All)
        {
#pragma warning disable EF1002 // The text is this class's own.
            await db.Database.ExecuteSqlRawAsync(Sql(db, rule), cancel);
#pragma warning restore EF1002
        }

        await db.Set<DatabaseRulesMark>().ExecuteDeleteAsync(cancel);
        await db.Database.ExecuteSqlAsync($"""INSERT INTO "DatabaseRules" ("Fingerprint") VALUES ({Fingerprint(db)})""", cancel);
        await transaction.CommitAsync(cancel);
    }

    private static string Sql(PaymentPortalDbContext db, Rule rule) => db is SqliteDbContext ? rule.ForSqlite() : rule.ForPostgres();

    private static string Fingerprint(PaymentPortalDbContext db) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(All.Select(rule => Sql(db, rule))))));

    private static readonly Rule[] All =
    [
        new("timeline_is_append_only_update", "TimelineEntries", "UPDATE", "TRUE", "the timeline is append-only"),
        new("timeline_is_append_only_delete", "TimelineEntries", "DELETE", "TRUE", "the timeline is append-only"),
        new("ledger_is_append_only_update", "LedgerPostings", "UPDATE", "TRUE", "the ledger is append-only"),
        new("ledger_is_append_only_delete", "LedgerPostings", "DELETE", "TRUE", "the ledger is append-only"),
        new("payments_are_never_deleted", "Payments", "DELETE", "TRUE", "payments are never deleted"),
        new("requests_are_never_deleted", "PaymentRequests", "DELETE", "OLD.\"Status\" <> 'Draft'", "a payment request that was sent is never deleted"),

        // What has ended stays ended (PaymentRequestTransitions).
        new("ended_requests_stay_ended", "PaymentRequests", "UPDATE", """
            OLD."Status" <> NEW."Status" AND NOT (
                   (OLD."Status" = 'Draft' AND NEW."Status" IN ('Open', 'Cancelled'))
                OR (OLD."Status" = 'Open' AND NEW."Status" IN ('Draft', 'Processing', 'PartiallyPaid', 'Paid', 'Expired', 'Cancelled'))
                OR (OLD."Status" = 'Processing' AND NEW."Status" IN ('Open', 'PartiallyPaid', 'Paid'))
                OR (OLD."Status" = 'PartiallyPaid' AND NEW."Status" IN ('Processing', 'Paid', 'Expired', 'Cancelled'))
                OR (OLD."Status" = 'Paid' AND NEW."Status" IN ('PartiallyRefunded', 'Refunded', 'ChargedBack'))
                OR (OLD."Status" = 'PartiallyRefunded' AND NEW."Status" IN ('Refunded', 'ChargedBack')))
            """, "the status of a payment request cannot change like this"),

        // Money settles only what is payable at this moment; a payment made in time may be confirmed later.
        new("only_payable_requests_are_settled", "PaymentRequests", "UPDATE", """
            NEW."AmountPaid" > OLD."AmountPaid" AND NOT (
                   OLD."Status" = 'Processing'
                OR (OLD."Status" IN ('Open', 'PartiallyPaid') AND OLD."ExpiresAt" > NEW."UpdatedAt"))
            """, "the payment request is not payable"),

        new("amount_is_fixed_once_sent", "PaymentRequests", "UPDATE", """
            OLD."Status" <> 'Draft' AND (OLD."AmountValue" <> NEW."AmountValue" OR COALESCE(OLD."CeilingValue", -1) <> COALESCE(NEW."CeilingValue", -1) OR OLD."CurrencyCode" <> NEW."CurrencyCode" OR OLD."BrandId" <> NEW."BrandId")
            """, "amount, currency and payee are fixed once the payment request was sent"),

        new("settlements_do_not_exceed_the_amount", "Payments", "INSERT", """
            NEW."Kind" = 'Settlement' AND NEW."AmountValue" + (SELECT COALESCE(SUM(p."AmountValue"), 0) FROM "Payments" p WHERE p."PaymentRequestId" = NEW."PaymentRequestId" AND p."Kind" = 'Settlement')
                > (SELECT COALESCE(r."CeilingValue", r."AmountValue") FROM "PaymentRequests" r WHERE r."Id" = NEW."PaymentRequestId")
            """, "the payment request would be settled twice")
        { Locks = true },

        new("payments_do_not_change", "Payments", "UPDATE", """
            OLD."AmountValue" <> NEW."AmountValue" OR OLD."CurrencyCode" <> NEW."CurrencyCode" OR OLD."Kind" <> NEW."Kind" OR OLD."PaymentRequestId" <> NEW."PaymentRequestId"
            """, "a recorded payment does not change"),

        new("refunds_are_never_deleted", "Refunds", "DELETE", "TRUE", "refunds are never deleted"),

        // A failed refund gives its share free again; every other one holds it, whether the provider has confirmed it or not.
        new("refunds_do_not_exceed_the_payment", "Refunds", "INSERT", """
            NOT EXISTS (SELECT 1 FROM "Payments" p WHERE p."Id" = NEW."PaymentId" AND p."PaymentRequestId" = NEW."PaymentRequestId" AND p."CurrencyCode" = NEW."CurrencyCode" AND p."AmountValue" >= NEW."AmountValue"
                + (SELECT COALESCE(SUM(r."AmountValue"), 0) FROM "Refunds" r WHERE r."PaymentId" = NEW."PaymentId" AND r."State" <> 'Failed'))
            """, "more would be given back than was paid")
        { Locks = true },

        new("refunds_do_not_change", "Refunds", "UPDATE", """
            OLD."AmountValue" <> NEW."AmountValue" OR OLD."CurrencyCode" <> NEW."CurrencyCode" OR OLD."PaymentId" <> NEW."PaymentId" OR (OLD."State" <> 'Pending' AND OLD."State" <> NEW."State")
            """, "what was refunded does not change"),

        new("attempts_start_on_payable_requests", "PaymentAttempts", "INSERT", """
            NOT EXISTS (SELECT 1 FROM "PaymentRequests" r WHERE r."Id" = NEW."PaymentRequestId" AND r."Status" IN ('Open', 'PartiallyPaid') AND r."ExpiresAt" > NEW."StartedAt"
                AND NEW."AmountValue" <= COALESCE(r."CeilingValue", r."AmountValue") - r."AmountPaid" AND NEW."CurrencyCode" = r."CurrencyCode")
            """, "the payment request is not payable")
        { Locks = true },

        new("attempts_freeze_their_amount", "PaymentAttempts", "UPDATE", """
            OLD."AmountValue" <> NEW."AmountValue" OR OLD."CurrencyCode" <> NEW."CurrencyCode" OR OLD."Payee" <> NEW."Payee" OR OLD."RequestVersion" <> NEW."RequestVersion"
            """, "what an attempt froze does not change"),
    ];

    /// <param name="Name">The trigger's name.</param>
    /// <param name="Table">Its table.</param>
    /// <param name="Event">INSERT, UPDATE or DELETE.</param>
    /// <param name="Violated">Condition over OLD and NEW that is true when the rule is broken.</param>
    /// <param name="Words">The error's text.</param>
    private sealed record Rule(string Name, string Table, string Event, string Violated, string Words)
    {
        /// <summary>Whether the rule reads other rows and has to hold them still on a database with parallel writers.</summary>
        public bool Locks { get; init; }

        public string ForSqlite() => $"""
            DROP TRIGGER IF EXISTS "{Name}";
            CREATE TRIGGER "{Name}" BEFORE {Event} ON "{Table}" WHEN {Violated}
            BEGIN SELECT RAISE(ABORT, '{Words}'); END;
            """;

        public string ForPostgres() => $"""
            CREATE OR REPLACE FUNCTION "{Name}"() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                {(Locks ? "PERFORM 1 FROM \"PaymentRequests\" WHERE \"Id\" = NEW.\"PaymentRequestId\" FOR UPDATE;" : "")}
                IF {Violated} THEN RAISE EXCEPTION '{Words}' USING ERRCODE = 'check_violation'; END IF;
                RETURN {(Event == "DELETE" ? "OLD" : "NEW")};
            END $$;
            CREATE OR REPLACE TRIGGER "{Name}" BEFORE {Event} ON "{Table}" FOR EACH ROW EXECUTE FUNCTION "{Name}"();
            """;
    }
}
