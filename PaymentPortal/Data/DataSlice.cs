using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;
using PaymentPortal.Background;
using PaymentPortal.Data.Demo;

namespace PaymentPortal.Data;

/// <summary>The database of the installation: contexts, the write door and its start.</summary>
public static class DataSlice
{
    public static void AddData(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<DatabaseOptions>().BindConfiguration("Database").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => new Seal(KeyFile.ReadOrMake(provider, "seal.key")));
        services.AddSingleton<ConsequencesInterceptor>();
        services.AddSingleton<SqliteConnectionRules>();
        services.AddSingleton<DatabaseStart>();
        services.AddSingleton<DemoSandbox>();
        services.AddSingleton<DemoStart>();
        var database = builder.Configuration.GetSection("Database").Get<DatabaseOptions>() ?? new DatabaseOptions();
        if (database.Provider == DatabaseProvider.Postgres)
        {
            AddPostgres(services);
        }
        else
        {
            AddSqlite(services);
        }

        services.AddDataProtection().SetApplicationName("PaymentPortal").PersistKeysToDbContext<PaymentPortalDbContext>();
        services.AddOptions<KeyManagementOptions>().Configure<Seal>((options, seal) => options.XmlEncryptor = new SealedCookieKeys(seal));
    }

    private static void AddSqlite(IServiceCollection services)
    {
        services.AddDbContextFactory<SqliteDbContext>((provider, options) => options
            .UseSqlite(ConnectionString(provider))
            .ConfigureWarnings(Quiet)
            .AddInterceptors(provider.GetRequiredService<SqliteConnectionRules>(), provider.GetRequiredService<ConsequencesInterceptor>()));
        services.AddSingleton<IDbContextFactory<PaymentPortalDbContext>, ContextFactory<SqliteDbContext>>();
        services.AddScoped<PaymentPortalDbContext>(provider => provider.GetRequiredService<SqliteDbContext>());
        services.AddSingleton<WriteDoor>(provider =>
        {
            // Made from the readers' options: with others of its own the door would build the whole model a second time.
            var readers = provider.GetRequiredService<DbContextOptions<SqliteDbContext>>();
            return new SqliteWriteDoor(
                ConnectionString(provider),
                connection => new DbContextOptionsBuilder<SqliteDbContext>(readers).UseSqlite(connection).Options,
                provider.GetRequiredService<ChangeFeed>());
        });

        static string ConnectionString(IServiceProvider provider)
        {
            var connection = new SqliteConnectionStringBuilder(provider.GetRequiredService<IOptions<DatabaseOptions>>().Value.ConnectionString);
            connection.DataSource = Path.GetFullPath(connection.DataSource, provider.GetRequiredService<IHostEnvironment>().ContentRootPath);
            Directory.CreateDirectory(Path.GetDirectoryName(connection.DataSource)!);
            return connection.ToString();
        }
    }

    /// <summary>What fails is thrown, and whoever catches it knows whether it is one: where units collide, the door runs the loser again, which is no error to wake
    /// somebody for. Counts that stop at a limit take any rows, so their order does not matter.</summary>
    private static void Quiet(WarningsConfigurationBuilder warnings) => warnings
        .Log((RelationalEventId.CommandError, LogLevel.Debug), (CoreEventId.SaveChangesFailed, LogLevel.Debug), (CoreEventId.OptimisticConcurrencyException, LogLevel.Debug))
        .Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning);

    private static void AddPostgres(IServiceCollection services)
    {
        services.AddDbContextFactory<PostgresDbContext>((provider, options) => options
            .UseNpgsql(ConnectionString(provider))
            .ConfigureWarnings(Quiet)
            .AddInterceptors(provider.GetRequiredService<ConsequencesInterceptor>()));
        services.AddSingleton<IDbContextFactory<PaymentPortalDbContext>, ContextFactory<PostgresDbContext>>();
        services.AddScoped<PaymentPortalDbContext>(provider => provider.GetRequiredService<PostgresDbContext>());
        services.AddSingleton<WriteDoor, PostgresWriteDoor>();
        services.AddHostedService(provider => ActivatorUtilities.CreateInstance<PostgresChangeListener>(provider, ConnectionString(provider)));

        static string ConnectionString(IServiceProvider provider) => provider.GetRequiredService<IOptions<DatabaseOptions>>().Value.ConnectionString;
    }

    /// <summary>One factory of the base type for the whole app; the framework's interface is not covariant.</summary>
    private sealed class ContextFactory<T>(IDbContextFactory<T> factory) : IDbContextFactory<PaymentPortalDbContext>
        where T : PaymentPortalDbContext
    {
        public PaymentPortalDbContext CreateDbContext() => factory.CreateDbContext();
    }
}
