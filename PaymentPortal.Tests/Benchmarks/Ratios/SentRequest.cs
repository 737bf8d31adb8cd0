using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Identity.ApiKeys;
using PaymentPortal.PaymentRequests.Links;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Databases;
using PaymentPortal.Support.Payments;

namespace PaymentPortal.Benchmarks.Ratios;

/// <summary>A prepared installation outside development with one request that a payer can look at; portals are started on it.</summary>
internal sealed class SentRequest : IAsyncDisposable
{
    private static readonly Actor Administrator = new(ActorKind.Staff, null, "Benchmark", new HashSet<string> { Permissions.ManageApiKeys });

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portal-ratio-");
    private readonly AppSettings settings;
    private readonly TestDatabase database;

    private SentRequest(TestDatabase database)
    {
        this.database = database;
        settings = new AppSettings
        {
            Database = database,
            Environment = Environments.Staging,
            More = new Dictionary<string, string>
            {
                ["KeysFolder"] = Path.Combine(folder.FullName, "keys"),
                ["PublicAddress"] = "https://pay.example",
                ["Sandbox:Enabled"] = "true",
                ["Api:CallsPerKey"] = "100000000",
                ["Api:CallsPerAddress"] = "100000000",
            },
        };
    }

    /// <summary>What the database finds the request by.</summary>
    public string TokenHash { get; private set; } = "";

    /// <summary>Path of the payer's page.</summary>
    public string PagePath { get; private set; } = "";

    /// <summary>Key of the brand that asks.</summary>
    public string Brand { get; private set; } = "";

    /// <summary>Secret of an API key that may create requests.</summary>
    public string ApiSecret { get; private set; } = "";

    public string DatabaseFile => new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(database.ConnectionString).DataSource;

    /// <summary>A folder for other files.</summary>
    public string Folder => folder.FullName;

    public static async Task<SentRequest> CreateAsync()
    {
        var sent = new SentRequest(await TestDatabase.CreateAsync(DatabaseProvider.Sqlite));
        await using var host = await AppHost.StartAsync(sent.settings);
        var request = await host.Services.OpenRequestAsync();
        var tokens = host.Services.GetRequiredService<LinkTokens>();
        sent.PagePath = Urls.Pay(tokens.Of(request.Id));
        sent.TokenHash = Convert.ToHexString(tokens.HashOf(tokens.Of(request.Id)));
        sent.Brand = await host.Services.ReadAsync(db => db.Brands.Where(brand => brand.Id == request.BrandId).Select(brand => brand.Key).SingleAsync());
        var key = await host.Services.GetRequiredService<CreateApiKey>().Run(new ApiKeyInput { Name = "benchmark", Scopes = [ApiScopes.WriteRequests] }, Administrator, CancellationToken.None);
        sent.ApiSecret = key.ValueOrDefault?.Primary ?? throw new InvalidOperationException(key.Reason!.Code);
        return sent;
    }

    /// <summary>Starts a portal on it.</summary>
    /// <param name="assembly">The portal's program.</param>
    /// <param name="contentRoot">Its folder of settings and browser assets.</param>
    /// <param name="address">Where it is to listen.</param>
    public ServerProcess Start(string assembly, string contentRoot, Uri address) => ServerProcess.Start(assembly, contentRoot, settings.Variables(address, folder.FullName));

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
