using PaymentPortal.Data;
using PaymentPortal.Support.Builders;
using PaymentPortal.Support.Databases;
using Shouldly;
using Xunit;

namespace PaymentPortal.Imports;

public sealed class TidyImportsJobTests
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Failed_rows_are_kept_for_thirty_days_and_their_faults_for_ever(DatabaseProvider kind)
    {
        await using var scene = await ImportScene.CreateAsync(kind);
        var id = await scene.TakenAsync(ImportScene.Lines([ImportScene.Row(1), """{"reference":"INV-2"}""", "{"]));
        await scene.WorkOffAsync();

        scene.Portal.Clock.Advance(ImportTimes.FailedRowsKept);
        await scene.Portal.Get<TidyImportsJob>().Run(Cancel);
        (await DownloadAsync(scene, id)).ShouldBe(["""{"reference":"INV-2"}""", "{"]);

        scene.Portal.Clock.Advance(TimeSpan.FromSeconds(1));
        await scene.Portal.Get<TidyImportsJob>().Run(Cancel);

        (await DownloadAsync(scene, id)).ShouldBeEmpty();
        (await scene.RowsAsync(id)).Where(row => row.State == ImportRowState.Failed).ShouldAllBe(row => row.Faults.Count > 0 && row.SealedBody == null);
        (await scene.FindAsync(id)).ClearedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Failed_rows_can_be_mended_and_sent_again()
    {
        await using var scene = await ImportScene.CreateAsync();
        var id = (await scene.ReceiveAsync("[ {},\n{\n \"reference\" : \"INV-9\",\r\n \"amount\": { \"value\": 100, \"currency\": \"EUR\" } } ]", ImportFormat.Json)).ValueOrDefault!.Id;
        await scene.WorkOffAsync();

        var lines = await DownloadAsync(scene, id);
        lines.Count.ShouldBe(2);
        lines.ShouldAllBe(line => !line.Contains('\n') && !line.Contains('\r'));
        var again = await scene.TakenAsync(lines[1].Replace("\"amount\"", "\"description\":\"Beitrag\",\"amount\"", StringComparison.Ordinal));
        await scene.WorkOffAsync();

        (await scene.FindAsync(again)).Created.ShouldBe(1);
    }

    private static async Task<List<string>> DownloadAsync(ImportScene scene, Guid id)
    {
        var lines = new List<string>();
        await foreach (var line in (await scene.Portal.Get<ReadFailedRows>().Run(id, Some.Agent, Cancel)).ValueOrDefault!)
        {
            lines.Add(System.Text.Encoding.UTF8.GetString(line));
        }

        return lines;
    }
}
