using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Databases;
using Shouldly;
using Xunit;

namespace PaymentPortal.Data;

public sealed class DatabaseStartTests
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Database_of_the_first_version_with_its_rules_is_brought_to_this_one(DatabaseProvider kind)
    {
        await using var installation = await Installation.CreateAsync(kind);
        await using var db = await installation.Office.Get<IDbContextFactory<PaymentPortalDbContext>>().CreateDbContextAsync(Cancel);
        await db.GetService<IMigrator>().MigrateAsync("Initial", Cancel);
        var rule = new DatabaseRule(
            "settlements_do_not_exceed_the_amount", "Payments", "INSERT", """NOT EXISTS (SELECT 1 FROM "PaymentRequests" r WHERE r."Id" = NEW."PaymentRequestId")""", "as it was once laid");
        await db.Database.ExecuteSqlRawAsync(kind == DatabaseProvider.Sqlite ? rule.ForSqlite() : rule.ForPostgres(), Cancel);

        await installation.Office.Get<DatabaseStart>().Prepare(() => Task.CompletedTask, Cancel);

        (await db.Database.GetPendingMigrationsAsync(Cancel)).ShouldBeEmpty();
        (await DatabaseRules.Hold(db, Cancel)).ShouldBeTrue();
    }
}
