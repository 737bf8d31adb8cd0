namespace PaymentPortal.Data;

/// <summary>A rule that a trigger enforces, in both dialects.</summary>
/// <param name="Name">The trigger's name.</param>
/// <param name="Table">Its table.</param>
/// <param name="Event">INSERT, UPDATE or DELETE.</param>
/// <param name="Violated">Condition over OLD and NEW that is true when the rule is broken.</param>
/// <param name="Words">The error's text.</param>
internal sealed record DatabaseRule(string Name, string Table, string Event, string Violated, string Words)
{
    /// <summary>Whether the rule reads other rows and has to hold them still on a database with parallel writers.</summary>
    public bool Locks { get; init; }

    /// <summary>Whether it reads the line of a bank statement and has to hold that still.</summary>
    public bool LocksLine { get; init; }

    /// <summary>A table that cannot be emptied at a stroke. Only PostgreSQL can, past every rule on rows.</summary>
    public static string NeverEmptied(string table) => $"""
        CREATE OR REPLACE FUNCTION "{NameOfNeverEmptied(table)}"() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'this table is never emptied' USING ERRCODE = 'check_violation'; END $$;
        CREATE OR REPLACE TRIGGER "{NameOfNeverEmptied(table)}" BEFORE TRUNCATE ON "{table}" FOR EACH STATEMENT EXECUTE FUNCTION "{NameOfNeverEmptied(table)}"();
        """;

    public static string NameOfNeverEmptied(string table) => $"{table}_are_never_emptied";

    public string ForSqlite() => $"""
        DROP TRIGGER IF EXISTS "{Name}";
        CREATE TRIGGER "{Name}" BEFORE {Event} ON "{Table}" WHEN {Violated}
        BEGIN SELECT RAISE(ABORT, '{Words}'); END;
        """;

    public string ForPostgres() => $"""
        CREATE OR REPLACE FUNCTION "{Name}"() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            {(LocksLine ? "PERFORM 1 FROM \"StatementLines\" WHERE \"Id\" = NEW.\"StatementLineId\" FOR UPDATE;" : "")}
            {(Locks ? "PERFORM 1 FROM \"PaymentRequests\" WHERE \"Id\" = NEW.\"PaymentRequestId\" FOR UPDATE;" : "")}
            IF {Violated} THEN RAISE EXCEPTION '{Words}' USING ERRCODE = 'check_violation'; END IF;
            RETURN {(Event == "DELETE" ? "OLD" : "NEW")};
        END $$;
        CREATE OR REPLACE TRIGGER "{Name}" BEFORE {Event} ON "{Table}" FOR EACH ROW EXECUTE FUNCTION "{Name}"();
        """;
}
