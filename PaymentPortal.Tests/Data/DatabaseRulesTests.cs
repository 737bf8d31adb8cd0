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
    [DatabaseData("""UPDATE "LedgerPostings" SET "Amount" = 1""", "append-only")]
    [DatabaseData("""DELETE FROM "LedgerPostings" """, "append-only")]
    [DatabaseData("""DELETE FROM "Payments" """, "never deleted")]
    [DatabaseData("""UPDATE "Payments" SET "AmountValue" = "AmountValue" + 1""", "does not change")]
    [DatabaseData("""UPDATE "Payments" SET "Kind" = 'Surplus'""", "does not change")]
    [DatabaseData("""DELETE FROM "PaymentRequests" """, "never deleted")]
    [DatabaseData("""UPDATE "PaymentRequests" SET "Status" = 'Open' WHERE "Status" = 'Paid'""", "cannot change like this")]
    [DatabaseData("""UPDATE "PaymentRequests" SET "Status" = 'Cancelled' WHERE "Status" = 'Paid'""", "cannot change like this")]
    [DatabaseData("""UPDATE "PaymentRequests" SET "Status" = 'Refunded' WHERE "Status" = 'Open'""", "cannot change like this")]
    [DatabaseData("""UPDATE "PaymentRequests" SET "AmountPaid" = "AmountValue", "UpdatedAt" = "ExpiresAt" WHERE "Status" = 'Open'""", "not payable")]
    [DatabaseData("""UPDATE "PaymentRequests" SET "AmountPaid" = "AmountValue" + 1 WHERE "Status" = 'Open'""", "AmountPaid")]
    [DatabaseData("""UPDATE "PaymentRequests" SET "AmountValue" = "AmountValue" + 1""", "fixed once")]
    [DatabaseData("""UPDATE "PaymentRequests" SET "CurrencyCode" = 'CHF'""", "fixed once")]
    [DatabaseData("""UPDATE "PaymentAttempts" SET "AmountValue" = 1""", "froze")]
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

        refusal.ToString().ShouldContain("ProviderPaymentId");
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

    [Theory, DatabaseData]
    public async Task Rules_that_were_laid_are_recognised(DatabaseProvider kind)
    {
        await using var portal = await PortalAsync(kind);

        (await portal.ReadAsync(db => DatabaseRules.Hold(db, Cancel))).ShouldBeTrue();
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
