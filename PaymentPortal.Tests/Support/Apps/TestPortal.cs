using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using PaymentPortal.Data;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Databases;

namespace PaymentPortal.Support.Apps;

/// <summary>The portal's services on a database of the test's own, with a clock that the test moves. Nothing listens and no background work runs:
/// a test calls use cases, jobs and dispatchers itself. Links begin with <c>https://pay.example/</c>. For requests over HTTP there is <see cref="AppHost"/>.</summary>
public sealed class TestPortal : IAsyncDisposable
{
    private static readonly Dictionary<DatabaseProvider, Lazy<Task<TestDatabase>>> Templates =
        Enum.GetValues<DatabaseProvider>().ToDictionary(kind => kind, kind => new Lazy<Task<TestDatabase>>(() => MakeTemplateAsync(kind)));

    private readonly WebApplication app;
    private readonly bool isGuest;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portal-test-");

    private TestPortal(TestDatabase database, Action<IServiceCollection>? change, bool isGuest = false)
    {
        this.isGuest = isGuest;
        Database = database;
        // Neither development, which has demo data, nor production.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Money).Assembly.GetName().Name,
            ContentRootPath = AppBuild.ContentRoot,
            EnvironmentName = Environments.Staging,
        });
        var settings = new AppSettings { Database = database, Environment = Environments.Staging }.Named(new Uri("https://pay.example"), folder.FullName);
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value));
        builder.AddPaymentPortal();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(Clock);
        change?.Invoke(builder.Services);
        app = builder.Build();
        app.UsePaymentPortal();
    }

    public TestDatabase Database { get; }

    /// <summary>The portal's clock: noon of a Monday in March 2026, UTC, until the test moves it.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));

    /// <summary>All of the portal's services.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>A portal on a fresh database of this kind. <paramref name="change"/> replaces services after the portal has registered its own.</summary>
    public static async Task<TestPortal> CreateAsync(DatabaseProvider kind = DatabaseProvider.Sqlite, Action<IServiceCollection>? change = null)
    {
        if (kind == DatabaseProvider.Postgres)
        {
            await PostgresCluster.GetAsync();
        }

        return new TestPortal(await CopyTemplateAsync(kind), change);
    }

    /// <summary>A second portal on the same database, as another node would be; it leaves the database to this one.</summary>
    public TestPortal Beside(Action<IServiceCollection>? change = null) => new(Database, change, isGuest: true);

    /// <summary>One of the portal's services, as a use case gets it.</summary>
    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Reads with a context of its own.</summary>
    public async Task<T> ReadAsync<T>(Func<PaymentPortalDbContext, Task<T>> read)
    {
        await using var db = await Get<IDbContextFactory<PaymentPortalDbContext>>().CreateDbContextAsync(Xunit.TestContext.Current.CancellationToken);
        return await read(db);
    }

    /// <summary>Writes through the one door.</summary>
    public Task<Outcome<T>> WriteAsync<T>(Func<PaymentPortalDbContext, Task<Outcome<T>>> unit) =>
        Get<WriteDoor>().Write(unit, Xunit.TestContext.Current.CancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        if (!isGuest)
        {
            await Database.DisposeAsync();
        }

        folder.Delete(recursive: true);
    }

    /// <summary>Removes at the end of the run what portals were copied from.</summary>
    internal static async Task RemoveTemplatesAsync()
    {
        foreach (var template in Templates.Values.Where(template => template is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }))
        {
            await (await template.Value).DisposeAsync();
        }
    }

    /// <summary>A database of the caller's own that a portal has prepared: all migrations, no content.</summary>
    internal static async Task<TestDatabase> CopyTemplateAsync(DatabaseProvider kind) => await (await Templates[kind].Value).CopyAsync();

    /// <summary>Migrations run once per kind and run of the tests; each test gets a copy of what they made.</summary>
    private static async Task<TestDatabase> MakeTemplateAsync(DatabaseProvider kind)
    {
        var database = await TestDatabase.CreateAsync(kind);
        var portal = new TestPortal(database, null);
        await portal.app.PreparePaymentPortal();
        await portal.app.DisposeAsync();
        portal.folder.Delete(recursive: true);
        database.Disconnect();
        return database;
    }
}
