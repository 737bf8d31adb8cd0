using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Payments.Reconciliation.Statements;
using PaymentPortal.Support.Databases;
using Shouldly;
using Xunit;

namespace PaymentPortal.Payments.Reconciliation;

/// <summary>Each rule about bank lines broken by hand-written SQL: the database itself says no. A booked line, an undone one and a free one stand in it.</summary>
public sealed class ReconciliationRulesTests
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory]
    [DatabaseData("""UPDATE "StatementLines" SET "AmountValue" = "AmountValue" + 1""", "does not change")]
    [DatabaseData("""UPDATE "StatementLines" SET "Key" = 'other' WHERE "State" = 'Matched'""", "does not change")]
    [DatabaseData("""UPDATE "StatementLines" SET "State" = 'Unmatched' WHERE "State" = 'Matched'""", "money of this line is booked")]
    [DatabaseData("""DELETE FROM "StatementLines" """, "never deleted")]
    [DatabaseData("""DELETE FROM "BankStatements" """, "never deleted")]
    [DatabaseData("""UPDATE "BankStatements" SET "ContentHash" = 'x'""", "does not change")]
    [DatabaseData("""UPDATE "Payments" SET "UndoneAt" = NULL WHERE "UndoneAt" IS NOT NULL""", "does not change")]
    [DatabaseData("""UPDATE "Payments" SET "StatementLineId" = NULL""", "does not change")]
    [DatabaseData("""UPDATE "PaymentRequests" SET "AmountPaid" = 0, "Version" = "Version" + 1 WHERE "Status" = 'Paid'""", "never shrinks")]
    [DatabaseData("""UPDATE "PaymentRequests" SET "Status" = 'Open', "Version" = "Version" + 1 WHERE "Status" = 'Paid'""", "open again")]
    public async Task Rule_holds_against_raw_sql(DatabaseProvider kind, string sql, string words)
    {
        await using var scene = await SceneAsync(kind);

        (await Should.ThrowAsync<Exception>(() => RunAsync(scene, sql))).ToString().ShouldContain(words);
        await scene.ShouldAddUpAsync();
    }

    [Theory]
    [DatabaseData("'Matched'", "100", "\"StatementLineId\"", "booked twice")]
    [DatabaseData("'Unmatched'", "100", "\"StatementLineId\"", "booked twice")]
    [DatabaseData("'Matched'", "100", "NULL", "booked twice")]
    public async Task Line_takes_no_second_payment_even_as_a_surplus(DatabaseProvider kind, string state, string amount, string line, string words)
    {
        await using var scene = await SceneAsync(kind);
        var lineOf = line == "NULL" ? "NULL" : $"(SELECT \"Id\" FROM \"StatementLines\" WHERE \"State\" = {state} LIMIT 1)";
        var sql = $"""
            INSERT INTO "Payments" ("Id", "PaymentRequestId", "Provider", "ProviderPaymentId", "Method", "AmountValue", "CurrencyCode", "Kind", "SurplusReason", "ReceivedAt", "StatementLineId")
            SELECT {(kind == DatabaseProvider.Sqlite ? "'0195A000-0000-7000-8000-00000000FFFF'" : "'0195a000-0000-7000-8000-00000000ffff'")}, "PaymentRequestId", 'bank', 'other', "Method", {amount}, "CurrencyCode", 'Surplus', 'duplicate', "ReceivedAt", {lineOf} FROM "Payments" LIMIT 1
            """.Replace("'0195a000-0000-7000-8000-00000000ffff'", "'0195a000-0000-7000-8000-00000000ffff'::uuid", StringComparison.Ordinal);

        (await Should.ThrowAsync<Exception>(() => RunAsync(scene, sql))).ToString().ShouldContain(words);
        await scene.ShouldAddUpAsync();
    }

    private static async Task<ReconciliationScene> SceneAsync(DatabaseProvider kind)
    {
        var scene = await ReconciliationScene.CreateAsync(kind);
        await scene.AskAsync("INV-1001", 5000);
        await scene.AskAsync("INV-1002", 6000);
        await scene.TakeAsync(CamtText.Entry(50m, "INV-1001", reference: "A"), CamtText.Entry(60m, "INV-1002", reference: "B"), CamtText.Entry(70m, "nichts", "Niemand", reference: "C"));
        await scene.UnmatchAsync((await scene.LinesAsync())[1].Id);
        return scene;
    }

    private static async Task RunAsync(ReconciliationScene scene, string sql)
    {
        await using var db = await ((IDbContextFactory<PaymentPortalDbContext>)scene.Portal.Services.GetService(typeof(IDbContextFactory<PaymentPortalDbContext>))!).CreateDbContextAsync(Cancel);
#pragma warning disable EF1002 // The test's own text.
        await db.Database.ExecuteSqlRawAsync(sql, Cancel);
#pragma warning restore EF1002
    }
}
