using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.Brands;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Recipients;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Builders;
using PaymentPortal.Support.Databases;
using PaymentPortal.Webhooks;
using Shouldly;
using Xunit;

namespace PaymentPortal.Imports.Working;

public sealed class ImportDispatcherTests
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Good_rows_are_created_and_bad_ones_keep_all_their_faults(DatabaseProvider kind)
    {
        await using var scene = await ImportScene.CreateAsync(kind);
        var id = await scene.TakenAsync(ImportScene.Lines(
        [
            ImportScene.Row(1, ""","externalId":"sap-1","send":[{"channel":"email"}]"""),
            """{"reference":"INV-2","descripton":"Typo","amount":{"value":"12","currency":"EUR"}}""",
            """{"reference":"INV-3","description":"","amount":{"value":0,"currency":"EUR"},"recipient":{"email":"no address"}}""",
            "",
            "no json",
            ImportScene.Row(6, ""","externalId":"sap-1" """),
            """{"reference":"INV-7","description":"\ud800","amount":{"value":1,"currency":"EUR"}}""",
            ImportScene.Row(8),
        ]));

        await scene.WorkOffAsync();

        var import = await scene.FindAsync(id);
        (import.State, import.Total, import.Created, import.Failed).ShouldBe((ImportState.Completed, 7, 2, 5));
        (await scene.RowsAsync(id)).Select(row => $"{row.Line} {row.State} {string.Join(", ", row.Faults.Select(fault => $"{fault.Field} {fault.Code}"))}".TrimEnd()).ShouldBe(
        [
            "1 Created",
            "2 Failed /descripton unknown-field, /amount/value not-a-whole-number",
            "3 Failed /amount not-positive, /description required, /recipient/email no-at",
            "5 Failed  malformed-json",
            "6 Failed /externalId taken",
            "7 Failed /description broken-character",
            "8 Created",
        ]);
        var requests = await scene.RequestsAsync();
        requests.Select(request => (request.Reference, request.Status, request.CreatedByName)).ShouldBe([("INV-000001", PaymentRequestStatus.Open, "Jana Pöschl"), ("INV-000008", PaymentRequestStatus.Open, "Jana Pöschl")]);
        (await scene.Portal.ReadAsync(db => db.Messages.CountAsync(Cancel))).ShouldBe(1);
        var rows = await scene.RowsAsync(id);
        rows.ShouldAllBe(row => row.SealedBody != null == (row.State == ImportRowState.Failed));
        rows[0].ShouldSatisfyAllConditions(row => row.PaymentRequestId.ShouldBe(requests[0].Id), row => row.ExternalId.ShouldBe("sap-1"), row => row.Reference.ShouldBe("INV-000001"));
        rows[4].ExternalId.ShouldBe("sap-1");
    }

    [Theory, DatabaseData]
    public async Task First_line_has_a_number_that_several_bear(DatabaseProvider kind)
    {
        await using var scene = await ImportScene.CreateAsync(kind);
        await Some.RequestIn(scene.Portal, Some.Input with { ExternalId = "x-3" });

        var id = await scene.TakenAsync(ImportScene.Lines(Enumerable.Range(1, 60).Select(number => ImportScene.Row(number, $",\"externalId\":\"x-{number % 6}\""))));
        await scene.WorkOffAsync();

        (await scene.RowsAsync(id)).Where(row => row.State == ImportRowState.Created).Select(row => row.Line).ShouldBe([1, 2, 4, 5, 6]);
    }

    [Theory, DatabaseData]
    public async Task Several_nodes_make_every_row_once(DatabaseProvider kind)
    {
        await using var scene = await ImportScene.CreateAsync(kind);
        var id = await scene.TakenAsync(ImportScene.Lines(Enumerable.Range(1, 300).Select(number => ImportScene.Row(number, $",\"externalId\":\"x-{number}\""))));
        var lease = (await scene.Portal.Get<TakeUpImports>().Run(8, Cancel)).Single();
        (await scene.Portal.Get<TakeUpImports>().Run(8, Cancel)).ShouldBeEmpty();

        // Two nodes that both believe that it is theirs.
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            while (await scene.Portal.Get<WorkOffImport>().Run(lease, Cancel))
            {
            }
        })));

        (await scene.RequestsAsync()).Select(request => request.Reference).ShouldBe(Enumerable.Range(1, 300).Select(number => $"INV-{number:D6}"));
        var import = await scene.FindAsync(id);
        (import.State, import.Created, import.Failed).ShouldBe((ImportState.Completed, 300, 0));
    }

    [Theory, DatabaseData]
    public async Task Whoever_comes_after_a_crash_goes_on_at_the_very_row(DatabaseProvider kind)
    {
        var power = new Power();
        await using var scene = await ImportScene.CreateAsync(kind, services => services.AddSingleton<IGuardMessages>(power));
        var id = await scene.TakenAsync(ImportScene.Lines(Enumerable.Range(1, 400).Select(number => number % 7 == 0 ? "{}" : ImportScene.Row(number))));
        var crashes = 0;
        foreach (var left in new[] { 0, 1, 40, 130 })
        {
            power.Left = left;
            await Should.ThrowAsync<Exception>(scene.WorkOffAsync);
            crashes++;
            (await scene.FindAsync(id)).State.ShouldBe(ImportState.Running);
        }

        crashes.ShouldBe(4);
        power.Left = int.MaxValue;
        await scene.WorkOffAsync();

        var import = await scene.FindAsync(id);
        (import.State, import.Created, import.Failed).ShouldBe((ImportState.Completed, 343, 57));
        (await scene.RequestsAsync()).Select(request => request.Reference).ShouldBe(Enumerable.Range(1, 400).Where(number => number % 7 != 0).Select(number => $"INV-{number:D6}"));
    }

    [Fact]
    public async Task Import_of_a_dead_node_is_taken_over_when_its_lease_is_over()
    {
        await using var scene = await ImportScene.CreateAsync();
        var id = await scene.TakenAsync(ImportScene.Lines(3));
        (await scene.Portal.Get<TakeUpImports>().Run(8, Cancel)).Count.ShouldBe(1);

        await scene.WorkOffAsync();
        (await scene.FindAsync(id)).State.ShouldBe(ImportState.Running);
        scene.Portal.Clock.Advance(ImportTimes.Lease);
        await scene.WorkOffAsync();

        (await scene.FindAsync(id)).State.ShouldBe(ImportState.Completed);
    }

    [Fact]
    public async Task Short_import_does_not_wait_for_the_end_of_a_long_one()
    {
        await using var scene = await ImportScene.CreateAsync();
        var longOne = await scene.TakenAsync(ImportScene.Lines(600));
        scene.Portal.Clock.Advance(TimeSpan.FromSeconds(1));
        var shortOne = await scene.TakenAsync(ImportScene.Lines(Enumerable.Range(1001, 3).Select(number => ImportScene.Row(number))));

        using var end = new CancellationTokenSource();
        using var listening = scene.Portal.Get<Background.ChangeFeed>().Listen(ids =>
        {
            if (ids.Contains(shortOne))
            {
                end.Cancel();
            }
        });
        await Should.ThrowAsync<OperationCanceledException>(() => scene.Portal.Get<ImportDispatcher>().WorkOff(end.Token));

        (await scene.FindAsync(shortOne)).State.ShouldBe(ImportState.Completed);
        (await scene.FindAsync(longOne)).State.ShouldBe(ImportState.Running);
    }

    [Theory, DatabaseData]
    public async Task End_is_told_once_with_the_import_as_the_api_returns_it(DatabaseProvider kind)
    {
        await using var scene = await WebhookScene.CreateAsync(kind);
        await scene.EndpointAsync(input => input with { Types = [WebhookEventTypes.ImportCompleted] });
        var receive = scene.Portal.Get<ReceiveImport>();
        var pipe = System.IO.Pipelines.PipeReader.Create(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(ImportScene.Lines([ImportScene.Row(1), "{}"]))));
        var import = (await receive.Run(Reading.NdjsonRows.Read(pipe, Cancel), new ImportOrigin(ImportFormat.Ndjson, null), Some.Agent, Cancel)).ValueOrDefault!;

        await scene.Portal.Get<ImportDispatcher>().WorkOff(Cancel);
        await scene.WorkOffAsync();

        var said = WebhookScene.Json(scene.Sink.Received.ShouldHaveSingleItem());
        said.GetProperty("type").GetString().ShouldBe("import.completed");
        var told = said.GetProperty("data");
        (told.GetProperty("id").GetString(), told.GetProperty("state").GetString(), told.GetProperty("created").GetInt32(), told.GetProperty("failed").GetInt32()).ShouldBe((import.PublicId, "completed", 1, 1));
    }

    /// <summary>Fails in the middle of a unit, as if the machine had lost its power, until it is back.</summary>
    private sealed class Power : IGuardMessages
    {
        private int left = int.MaxValue;

        public int Left
        {
            set => left = value;
        }

        public Task<Refusal?> WhyNot(PaymentPortalDbContext db, Recipient recipient, Brand brand, IReadOnlyList<SendEntry> entries, Actor actor, CancellationToken cancel) =>
            Interlocked.Decrement(ref left) >= 0 ? Task.FromResult<Refusal?>(null) : throw new OutOfPowerException();
    }

    private sealed class OutOfPowerException : System.Data.Common.DbException
    {
        public override bool IsTransient => true;
    }
}
