using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Payments;
using PaymentPortal.Providers;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Databases;
using PaymentPortal.Support.Payments;
using Shouldly;
using Xunit;

namespace PaymentPortal.Data;

/// <summary>Each rule broken by hand-written SQL: the database itself says no. A paid and an open request stand in it, each with its attempt.</summary>
public sealed class DatabaseRulesTests
{
    private readonly FakeProvider provider = new();

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory]
    [DatabaseData("""UPDATE "TimelineEntries" SET "Details" = '{}' WHERE "Sequence" = 1""", "append-only")]
    [DatabaseData("""DELETE FROM "TimelineEntries" WHERE "Sequence" = 2""", "append-only")]
    [DatabaseData("""UPDATE "TimelinePositions" SET "Sequence" = 9 WHERE "Sequence" = 2""", "append-only")]
    [DatabaseData("""DELETE FROM "TimelinePositions" WHERE "Sequence" = 2""", "append-only")]
    [DatabaseData("""UPDATE "LedgerPostings" SET "Amount" = 1""", "append-only")]
    [DatabaseData("""DELETE FROM "LedgerPostings" """, "append-only")]
    [DatabaseData("""DELETE FROM "Payments" """, "never deleted")]
    [DatabaseData("""UPDATE "Payments" SET "AmountValue" = "AmountValue" + 1""", "does not change")]
    [DatabaseData("""UPDATE "Payments" SET "Kind" = 'Surplus'""", "does not change")]
    [DatabaseData("""DELETE FROM "PaymentRequests" """, "never deleted")]
    [DatabaseData("""UPDATE "PaymentRequests" SET "Status" = 'Open', "Version" = "Version" + 1 WHERE "Status" = 'Paid'""", "an undone payment makes")]
    [DatabaseData("""UPDATE "PaymentRequests" SET "Status" = 'Cancelled', "Version" = "Version" + 1 WHERE "Status" = 'Paid'""", "cannot change like this")]
    [DatabaseData("""UPDATE "PaymentRequests" SET "Status" = 'Refunded', "Version" = "Version" + 1 WHERE "Status" = 'Open'""", "cannot change like this")]
    [DatabaseData("""UPDATE "PaymentRequests" SET "Status" = 'Cancelled' WHERE "Status" = 'Open'""", "told in the timeline")]
    [DatabaseData("""UPDATE "PaymentRequests" SET "Status" = 'Paid', "Version" = "Version" + 1 WHERE "Status" = 'Open'""", "paid in full")]
    [DatabaseData("""UPDATE "PaymentRequests" SET "Status" = 'Processing', "Version" = "Version" + 1, "UpdatedAt" = "ExpiresAt" WHERE "Status" = 'Open'""", "not payable")]
    [DatabaseData("""UPDATE "PaymentRequests" SET "AmountPaid" = 0, "Version" = "Version" + 1 WHERE "Status" = 'Paid'""", "never shrinks")]
    [DatabaseData("""UPDATE "PaymentRequests" SET "AmountPaid" = "AmountValue", "Version" = "Version" + 1, "UpdatedAt" = "ExpiresAt" WHERE "Status" = 'Open'""", "not payable")]
    [DatabaseData("""UPDATE "PaymentRequests" SET "AmountPaid" = "AmountValue" + 1, "Version" = "Version" + 1 WHERE "Status" = 'Open'""", "AmountPaid")]
    [DatabaseData("""UPDATE "PaymentRequests" SET "AmountValue" = "AmountValue" + 1""", "fixed once")]
    [DatabaseData("""UPDATE "PaymentRequests" SET "CurrencyCode" = 'CHF'""", "fixed once")]
    [DatabaseData("""UPDATE "Payments" SET "ProviderPaymentId" = 'other'""", "does not change")]
    [DatabaseData("""UPDATE "Payments" SET "AttemptId" = NULL""", "does not change")]
    [DatabaseData("""UPDATE "PaymentAttempts" SET "AmountValue" = 1""", "froze")]
    [DatabaseData("""UPDATE "PaymentAttempts" SET "Provider" = 'other'""", "froze")]
    [DatabaseData("""UPDATE "PaymentAttempts" SET "PaymentRequestId" = (SELECT "Id" FROM "PaymentRequests" WHERE "Status" = 'Paid') WHERE "State" = 'Redirected'""", "froze")]
    [DatabaseData("""UPDATE "PaymentAttempts" SET "State" = 'Pending' WHERE "State" = 'Succeeded'""", "stays ended")]
    [DatabaseData("""UPDATE "PaymentAttempts" SET "State" = 'pending' WHERE "State" = 'Redirected'""", "no such state")]
    [DatabaseData("""DELETE FROM "PaymentAttempts" WHERE "State" = 'Redirected'""", "never deleted")]
    [DatabaseData("""UPDATE "PaymentAttempts" SET "Payee" = 'Mallory'""", "froze")]
    public async Task Rule_holds_against_raw_sql(DatabaseProvider kind, string sql, string words)
    {
        await using var portal = await PortalAsync(kind);

        var refusal = await Should.ThrowAsync<Exception>(() => RunAsync(portal, sql));

        refusal.ToString().ShouldContain(words);
        (await portal.Services.FaultsAsync()).ShouldBeEmpty();
    }

    [Theory, DatabaseData]
    public async Task Second_settlement_is_refused(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);

        var refusal = await Should.ThrowAsync<Exception>(() => RunAsync(portal, Copy(portal, "Payments", "\"Kind\" = 'Settlement'", ("Id", NewId(kind)), ("ProviderPaymentId", "'other'"))));

        refusal.ToString().ShouldContain("settled twice");
    }

    [Theory, DatabaseData]
    public async Task Same_money_is_refused_twice_even_as_a_surplus(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);

        var refusal = await Should.ThrowAsync<Exception>(() => RunAsync(portal, Copy(portal, "Payments", "\"Kind\" = 'Settlement'", ("Id", NewId(kind)), ("Kind", "'Surplus'"))));

        refusal.ToString().ShouldContain("Payments");
    }

    [Theory]
    [DatabaseData("Paid", "not payable")]
    [DatabaseData("Open", "PaymentAttempts")]
    public async Task Second_live_attempt_and_one_on_a_paid_request_are_refused(DatabaseProvider kind, string status, string words)
    {
        await using var portal = await PortalAsync(kind);
        var of = $"""(SELECT "Status" FROM "PaymentRequests" r WHERE r."Id" = "PaymentRequestId") = '{status}'""";

        var refusal = await Should.ThrowAsync<Exception>(() => RunAsync(portal, Copy(portal, "PaymentAttempts", of, ("Id", NewId(kind)), ("State", "'Starting'"))));

        refusal.ToString().ShouldContain(words);
    }

    [Theory]
    [DatabaseData("Settlement", "CHF")]
    [DatabaseData("settlement", "EUR")]
    public async Task Payment_of_another_currency_or_kind_is_refused(DatabaseProvider kind, string sort, string currency)
    {
        await using var portal = await PortalAsync(kind);
        var changes = new[] { ("Id", NewId(kind)), ("ProviderPaymentId", "'other'"), ("Kind", $"'{sort}'"), ("CurrencyCode", $"'{currency}'"), ("AmountValue", "1"), ("PaymentRequestId", """(SELECT "Id" FROM "PaymentRequests" WHERE "Status" = 'Open')""") };

        var refusal = await Should.ThrowAsync<Exception>(() => RunAsync(portal, Copy(portal, "Payments", "\"Kind\" = 'Settlement'", changes)));

        refusal.ToString().ShouldContain(sort == "Settlement" ? "nothing of this currency is due" : "no such kind");
    }

    [Theory]
    [DatabaseData("Paid", "0")]
    [DatabaseData("Open", "\"AmountValue\"")]
    public async Task Request_that_begins_paid_is_refused(DatabaseProvider kind, string status, string paid)
    {
        await using var portal = await PortalAsync(kind);
        var changes = new[] { ("Id", NewId(kind)), ("LinkTokenHash", kind == DatabaseProvider.Sqlite ? "x'01'" : "'\\x01'::bytea"), ("ExternalId", "'other'"), ("Status", $"'{status}'"), ("AmountPaid", paid) };

        var refusal = await Should.ThrowAsync<Exception>(() => RunAsync(portal, Copy(portal, "PaymentRequests", "\"Status\" = 'Paid'", changes)));

        refusal.ToString().ShouldContain("begins unpaid");
    }

    [Theory]
    [InlineData("PaymentRequests")]
    [InlineData("TimelineEntries")]
    [InlineData("TimelinePositions")]
    [InlineData("LedgerPostings")]
    [InlineData("PaymentAttempts")]
    [InlineData("Payments")]
    public async Task Row_cannot_be_replaced_where_foreign_keys_are_switched_off(string table)
    {
        await using var portal = await PortalAsync(DatabaseProvider.Sqlite);

        var refusal = await Should.ThrowAsync<Exception>(() => RunAsync(portal, "PRAGMA foreign_keys = OFF; " + Copy(portal, table, "1 = 1").Replace("INSERT INTO", "INSERT OR REPLACE INTO", StringComparison.Ordinal)));

        refusal.ToString().ShouldMatch("such a row already|begins unpaid|not payable|settled twice");
        (await portal.Services.FaultsAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("TimelineEntries")]
    [InlineData("TimelinePositions")]
    [InlineData("LedgerPostings")]
    [InlineData("Payments")]
    public async Task Table_of_evidence_is_not_emptied_at_a_stroke(string table)
    {
        await using var portal = await PortalAsync(DatabaseProvider.Postgres);

        var refusal = await Should.ThrowAsync<Exception>(() => RunAsync(portal, $"TRUNCATE \"{table}\" CASCADE"));

        refusal.ToString().ShouldContain("never emptied");
    }

    [Theory]
    [DatabaseData("DROP TRIGGER \"payments_are_never_deleted\"", "")]
    public async Task Rule_that_somebody_dropped_is_missed_and_laid_again(DatabaseProvider kind, string sql, string _)
    {
        await using var portal = await PortalAsync(kind);
        await RunAsync(portal, kind == DatabaseProvider.Postgres ? sql + " ON \"Payments\"" : sql);
        (await portal.ReadAsync(db => DatabaseRules.Hold(db, Cancel))).ShouldBeFalse();

        await portal.Get<DatabaseStart>().Prepare(() => Task.CompletedTask, Cancel);

        (await portal.ReadAsync(db => DatabaseRules.Hold(db, Cancel))).ShouldBeTrue();
    }

    [Theory, DatabaseData]
    public async Task Rules_that_were_laid_are_recognised(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);

        (await portal.ReadAsync(db => DatabaseRules.Hold(db, Cancel))).ShouldBeTrue();
    }

    [Fact]
    public async Task Place_of_an_entry_is_not_pushed_out_by_a_new_one()
    {
        await using var portal = await PortalAsync(DatabaseProvider.Sqlite);

        var refusal = await Should.ThrowAsync<Exception>(() => RunAsync(portal, """
            INSERT OR REPLACE INTO "TimelinePositions" ("PaymentRequestId", "Sequence") SELECT "PaymentRequestId", "Sequence" FROM "TimelinePositions" WHERE "Position" = 1
            """));

        refusal.ToString().ShouldContain("such a row already");
    }

    /// <summary>A statement that inserts a row again with some columns changed.</summary>
    private static string Copy(TestPortal portal, string table, string where, params (string Column, string Value)[] changes)
    {
        using var db = portal.Get<IDbContextFactory<PaymentPortalDbContext>>().CreateDbContext();
        var columns = db.Model.GetEntityTypes().Single(type => type.GetTableName() == table).GetProperties().Select(property => property.GetColumnName()).ToList();
        var values = columns.Select(column => changes.FirstOrDefault(change => change.Column == column).Value ?? $"\"{column}\"");
        return $"""INSERT INTO "{table}" ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) SELECT {string.Join(", ", values)} FROM "{table}" WHERE {where}""";
    }

    private static string NewId(DatabaseProvider kind) => kind == DatabaseProvider.Sqlite ? "'0198C0DE-0000-7000-8000-000000000001'" : "'0198c0de-0000-7000-8000-000000000001'::uuid";

    private static Task<int> RunAsync(TestPortal portal, string sql) => portal.ReadAsync(db => db.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), Cancel));

    private async Task<TestPortal> PortalAsync(DatabaseProvider kind)
    {
        var portal = await TestPortal.CreateAsync(kind, services => services.AddSingleton<IPaymentProvider>(provider));
        var paid = await portal.Services.OpenRequestAsync();
        var start = await portal.Get<StartPayment>().Run(paid.Id, "card", "de", Cancel);
        var attempt = start.ValueOrDefault.ShouldBeOfType<PaymentStart.AtProvider>().AttemptId;
        provider.Capture(attempt);
        await portal.Get<RecordPayment>().Run(attempt, Cancel);
        (await portal.Services.RequestAsync(paid.Id)).Status.ShouldBe(PaymentRequestStatus.Paid);
        var open = await portal.Services.OpenRequestAsync();
        (await portal.Get<StartPayment>().Run(open.Id, "card", "de", Cancel)).ValueOrDefault.ShouldNotBeNull();
        return portal;
    }
}
