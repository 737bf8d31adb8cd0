using Microsoft.EntityFrameworkCore;
using PaymentPortal.Imports;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Builders;
using Shouldly;
using Xunit;

namespace PaymentPortal.Crashes;

/// <summary>The judge of bulk calls is judged: nothing is wrong with an honest import, and each promise broken on purpose is named.</summary>
public sealed class ImportedRowsTests : IAsyncLifetime
{
    private static readonly BulkBody Body = new("BULK-0001", ImportFormat.Ndjson, ["BULK-0001-001", null, "BULK-0001-003"]);

    private ImportScene scene = null!;
    private TakenImport taken = null!;

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        scene = await ImportScene.CreateAsync();
        taken = new TakenImport(await scene.TakenAsync(await Body.Content().ReadAsStringAsync(Cancel)), Body);
        await scene.WorkOffAsync();
    }

    public ValueTask DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public async Task Finished_import_is_no_fault() => (await FaultsAsync()).ShouldBeEmpty();

    [Fact]
    public async Task Import_that_is_gone_is_named()
    {
        taken = taken with { Id = Ids.New(scene.Portal.Clock) };

        (await FaultsAsync()).ShouldHaveSingleItem().ShouldContain("was taken and is gone");
    }

    [Fact]
    public async Task Import_that_is_not_finished_is_named()
    {
        taken = new TakenImport(await scene.TakenAsync(ImportScene.Row(1)), Body with { Key = "BULK-0002", Rows = ["INV-000001"] });

        (await FaultsAsync())[0].ShouldContain("is Running: 0 created, 0 failed of 1");
    }

    [Fact]
    public async Task Two_calls_answered_with_one_import_are_named() => (await FaultsAsync(taken)).ShouldHaveSingleItem().ShouldContain("answered several calls");

    [Fact]
    public async Task Request_without_a_row_is_named()
    {
        await Some.RequestIn(scene.Portal, Some.Input with { ExternalId = "BULK-0009-001" });

        (await FaultsAsync()).ShouldHaveSingleItem().ShouldBe("request BULK-0009-001 belongs to 0 rows");
    }

    [Theory]
    [InlineData("""DELETE FROM "ImportRows" WHERE "Line" = 2""", "has 2 rows, 3 came")]
    [InlineData("""UPDATE "ImportRows" SET "State" = 'Waiting' WHERE "Line" = 1""", "line 1 is Waiting")]
    [InlineData("""UPDATE "ImportRows" SET "State" = 'Waiting' WHERE "Line" = 2""", "line 2 is Waiting")]
    [InlineData("""UPDATE "ImportRows" SET "PaymentRequestId" = (SELECT "PaymentRequestId" FROM "ImportRows" WHERE "Line" = 1) WHERE "Line" = 3""", "BULK-0001-001 belongs to 2 rows")]
    [InlineData("""UPDATE "Imports" SET "Created" = 1""", "1 created, 1 failed of 3")]
    [InlineData("""UPDATE "Imports" SET "State" = 'Aborted'""", "never came in whole and made requests")]
    public async Task Broken_promise_is_named(string sql, string words)
    {
        await scene.Portal.ReadAsync(db => db.Database.ExecuteSqlRawAsync(sql, Cancel));

        (await FaultsAsync()).ShouldContain(fault => fault.Contains(words, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Body_is_read_as_it_is_written(int number)
    {
        var body = BulkBody.Of(number, new Random(1));

        var outcome = await scene.ReceiveAsync(await body.Content().ReadAsStringAsync(Cancel), body.Format);
        await scene.WorkOffAsync();

        taken = new TakenImport(outcome.ValueOrDefault!.Id, body);
        (await FaultsAsync()).ShouldBeEmpty();
    }

    private async Task<List<string>> FaultsAsync(params TakenImport[] others) => [.. await scene.Portal.ReadAsync(db => ImportedRows.CheckAsync(db, [taken, .. others]))];
}
