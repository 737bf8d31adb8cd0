using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Imports.Reading;
using PaymentPortal.Imports.Working;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Builders;
using Shouldly;

namespace PaymentPortal.Imports;

/// <summary>A portal with a brand, and imports into it.</summary>
public sealed class ImportScene : IAsyncDisposable
{
    private ImportScene(TestPortal portal) => Portal = portal;

    public TestPortal Portal { get; }

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public static async Task<ImportScene> CreateAsync(DatabaseProvider kind = DatabaseProvider.Sqlite, Action<Microsoft.Extensions.DependencyInjection.IServiceCollection>? change = null)
    {
        var portal = await TestPortal.CreateAsync(kind, change);
        await Some.BrandIn(portal);
        return new ImportScene(portal);
    }

    /// <summary>A good row.</summary>
    public static string Row(int number, string? more = null) => string.Create(
        CultureInfo.InvariantCulture, $$"""{"reference":"INV-{{number:D6}}","description":"Hausratversicherung 2026","amount":{"value":{{1000 + number}},"currency":"EUR"},"recipient":{"name":"Erika Mustermann","email":"erika{{number}}@example.org"}{{more}}}""");

    public static string Lines(IEnumerable<string> rows) => string.Join('\n', rows);

    public static string Lines(int count) => Lines(Enumerable.Range(1, count).Select(number => Row(number)));

    /// <summary>Takes a body in.</summary>
    public Task<Outcome<Import>> ReceiveAsync(string body, ImportFormat format = ImportFormat.Ndjson, Actor? actor = null) => ReceiveAsync(Encoding.UTF8.GetBytes(body), format, actor);

    /// <inheritdoc cref="ReceiveAsync(string, ImportFormat, Actor?)"/>
    public Task<Outcome<Import>> ReceiveAsync(byte[] body, ImportFormat format = ImportFormat.Ndjson, Actor? actor = null) => Portal.Get<ReceiveImport>().Run(
        ImportRows.Read(PipeReader.Create(new MemoryStream(body)), format, Cancel), new ImportOrigin(format, null), actor ?? Some.Agent, Cancel);

    /// <summary>Takes a body in that is good.</summary>
    public async Task<Guid> TakenAsync(string body)
    {
        var outcome = await ReceiveAsync(body);
        return outcome.ValueOrDefault.ShouldNotBeNull(outcome.Reason?.Code).Id;
    }

    /// <summary>Does everything that is due.</summary>
    public Task WorkOffAsync() => Portal.Get<ImportDispatcher>().WorkOff(Cancel);

    public Task<Import> FindAsync(Guid id) => Portal.ReadAsync(db => db.Set<Import>().AsNoTracking().SingleAsync(import => import.Id == id, Cancel));

    public Task<List<Import>> AllAsync() => Portal.ReadAsync(db => db.Set<Import>().AsNoTracking().OrderBy(import => import.Id).ToListAsync(Cancel));

    public Task<List<ImportRow>> RowsAsync(Guid id) => Portal.ReadAsync(db => db.Set<ImportRow>().AsNoTracking().Where(row => row.ImportId == id).OrderBy(row => row.Line).ToListAsync(Cancel));

    public Task<List<PaymentRequest>> RequestsAsync() => Portal.ReadAsync(db => db.PaymentRequests.AsNoTracking().OrderBy(request => request.Reference).ToListAsync(Cancel));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}
