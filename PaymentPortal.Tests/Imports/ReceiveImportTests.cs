using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Imports.Reading;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Builders;
using PaymentPortal.Support.Databases;
using Shouldly;
using Xunit;

namespace PaymentPortal.Imports;

public sealed class ReceiveImportTests
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Everything_is_stored_before_anything_is_done(DatabaseProvider kind)
    {
        await using var scene = await ImportScene.CreateAsync(kind);

        var import = (await scene.ReceiveAsync(ImportScene.Lines(450))).ValueOrDefault!;

        (import.State, import.Total, import.Created, import.Failed).ShouldBe((ImportState.Running, 450, 0, 0));
        (await scene.RowsAsync(import.Id)).Select(row => row.Line).ShouldBe(Enumerable.Range(1, 450));
        (await scene.RequestsAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ImportFormat.Json, "[]", "nothing-to-import")]
    [InlineData(ImportFormat.Json, "", "malformed-json")]
    [InlineData(ImportFormat.Json, "{}", "not-an-array")]
    [InlineData(ImportFormat.Ndjson, "", "nothing-to-import")]
    [InlineData(ImportFormat.Ndjson, "\n \n", "nothing-to-import")]
    public async Task What_holds_nothing_is_refused_and_leaves_nothing(ImportFormat format, string body, string code)
    {
        await using var scene = await ImportScene.CreateAsync();

        (await scene.ReceiveAsync(body, format)).Reason!.Code.ShouldBe(code);

        (await scene.AllAsync()).ShouldBeEmpty();
    }

    [Theory, DatabaseData]
    public async Task Body_that_breaks_off_is_given_up_whole(DatabaseProvider kind)
    {
        await using var scene = await ImportScene.CreateAsync(kind);
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
        await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes(ImportScene.Lines(500)), Cancel);
        await pipe.Writer.CompleteAsync(new IOException("The line is dead."));

        await Should.ThrowAsync<IOException>(() => scene.Portal.Get<ReceiveImport>().Run(NdjsonRows.Read(pipe.Reader, Cancel), new ImportOrigin(ImportFormat.Ndjson, null), Some.Agent, Cancel));

        await scene.WorkOffAsync();
        (await scene.RequestsAsync()).ShouldBeEmpty();
        foreach (var import in await scene.AllAsync())
        {
            (import.State, import.AbortCode).ShouldBe((ImportState.Aborted, "cut-off"));
        }
    }

    [Fact]
    public async Task Array_that_goes_wrong_late_is_given_up_whole()
    {
        await using var scene = await ImportScene.CreateAsync();

        (await scene.ReceiveAsync($"[{string.Join(',', Enumerable.Range(1, 300).Select(number => ImportScene.Row(number)))}, oops]", ImportFormat.Json)).Reason!.Code.ShouldBe("malformed-json");

        await scene.WorkOffAsync();
        (await scene.RequestsAsync()).ShouldBeEmpty();
        (await scene.AllAsync()).ShouldHaveSingleItem().AbortCode.ShouldBe("malformed-json");
    }

    [Fact]
    public async Task Stored_rows_can_be_read_by_nobody_else()
    {
        await using var scene = await ImportScene.CreateAsync();

        var id = await scene.TakenAsync(ImportScene.Row(1));

        var body = (await scene.RowsAsync(id)).Single().SealedBody!;
        Encoding.UTF8.GetString(body).ShouldNotContain("Erika");
        Encoding.UTF8.GetString(scene.Portal.Get<Seal>().TryOpen(ImportRow.Place(id, 1), body)!).ShouldContain("Erika");
    }

    [Fact]
    public async Task Whoever_may_not_is_refused()
    {
        await using var scene = await ImportScene.CreateAsync();

        (await scene.ReceiveAsync(ImportScene.Row(1), actor: Some.Auditor)).Reason!.Code.ShouldBe("not-permitted");
    }

    [Fact]
    public async Task Import_that_was_given_up_meanwhile_takes_no_more_rows()
    {
        await using var scene = await ImportScene.CreateAsync();
        var (isSilent, goesOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        var receiving = scene.Portal.Get<ReceiveImport>().Run(SlowRows(), new ImportOrigin(ImportFormat.Ndjson, null), Some.Agent, Cancel);
        await isSilent.Task.WaitAsync(Cancel);

        scene.Portal.Clock.Advance(ImportTimes.Reception + TimeSpan.FromSeconds(1));
        await scene.Portal.Get<TidyImportsJob>().Run(Cancel);
        goesOn.SetResult();

        (await receiving).Reason!.Code.ShouldBe("import-aborted");
        var import = (await scene.AllAsync()).ShouldHaveSingleItem();
        (import.State, import.AbortCode).ShouldBe((ImportState.Aborted, "lost"));
        (await scene.Portal.ReadAsync(db => db.Set<ImportRow>().CountAsync(Cancel))).ShouldBe(0);

        // Whoever asks for row 251 has dealt with the 250 before it.
        async IAsyncEnumerable<Outcome<ReceivedRow>> SlowRows()
        {
            await foreach (var row in Read(ImportScene.Lines(250)))
            {
                yield return row;
            }

            isSilent.SetResult();
            await goesOn.Task;
            await foreach (var row in Read(ImportScene.Row(251)))
            {
                yield return row;
            }
        }
    }

    private static IAsyncEnumerable<Outcome<ReceivedRow>> Read(string lines) =>
        NdjsonRows.Read(PipeReader.Create(new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(lines))), Cancel);
}
