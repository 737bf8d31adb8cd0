using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using PaymentPortal.Data;
using Shouldly;
using Xunit;

namespace PaymentPortal.Support.Databases;

public sealed class TestDatabaseTests
{
    [Theory, DatabaseData]
    public async Task Each_test_gets_a_database_of_its_own(DatabaseProvider kind)
    {
        await using var one = await TestDatabase.CreateAsync(kind);
        await using var other = await TestDatabase.CreateAsync(kind);

        await ExecuteAsync(one, "create table notes (text varchar(20) not null)");
        await ExecuteAsync(other, "create table notes (text varchar(20) not null)");
        await ExecuteAsync(one, "insert into notes values ('grüße')");

        (await ExecuteAsync(one, "select text from notes")).ShouldBe("grüße");
        (await ExecuteAsync(other, "select count(*) from notes")).ShouldBe(0L);
    }

    [Theory, DatabaseData("a", 1)]
    public void Values_follow_the_database(DatabaseProvider kind, string text, int number)
    {
        Enum.IsDefined(kind).ShouldBeTrue();
        (text, number).ShouldBe(("a", 1));
    }

    private static async Task<object?> ExecuteAsync(TestDatabase database, string sql)
    {
        var token = Xunit.TestContext.Current.CancellationToken;
        await using DbConnection connection = database.Kind switch
        {
            DatabaseProvider.Sqlite => new SqliteConnection(database.ConnectionString),
            DatabaseProvider.Postgres => new NpgsqlConnection(database.ConnectionString),
        };
        await connection.OpenAsync(token);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements stand above.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync(token);
    }
}
