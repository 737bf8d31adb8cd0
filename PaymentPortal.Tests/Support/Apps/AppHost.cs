using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PaymentPortal.Data;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Databases;

namespace PaymentPortal.Support.Apps;

/// <summary>The portal inside the test's own process, on real Kestrel: for tests that need a hand in its services, such as the clock.
/// Whoever wants to kill it takes <see cref="AppProcess"/>.</summary>
public sealed class AppHost : WebApplicationFactory<Currency>
{
    private readonly AppSettings settings;
    private readonly Action<IServiceCollection> change;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portal-host-");
    private readonly Uri address;
    private readonly TestDatabase? own;

    private AppHost(AppSettings settings, Action<IServiceCollection> change, Uri? at, TestDatabase? own)
    {
        this.own = own;
        this.settings = settings;
        this.change = change;
        address = at ?? new Uri($"http://127.0.0.1:{FreePort.Take()}/");
        UseKestrel(address.Port);
    }

    /// <summary>Where it answers.</summary>
    public Uri Address => address;

    /// <summary>Starts a portal with these settings, at the address of one that has ended if told so; <paramref name="change"/> replaces services after the portal has registered its own.</summary>
    public static Task<AppHost> StartAsync(AppSettings? settings = null, Action<IServiceCollection>? change = null, Uri? at = null) => Task.Run(async () =>
    {
        // Hundreds of hosts are started; a copy of a prepared database is there sooner than one that is made anew.
        settings ??= new AppSettings();
        var own = settings.Database is null ? await TestPortal.CopyTemplateAsync(DatabaseProvider.Sqlite) : null;
        var host = new AppHost(settings with { Database = settings.Database ?? own }, change ?? (_ => { }), at, own);
        host.StartServer();
        return host;
    });

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (Directory.Exists(folder.FullName))
        {
            folder.Delete(recursive: true);
            await (own?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
    }

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(settings.Environment);
        builder.UseContentRoot(AppBuild.ContentRoot);
        foreach (var (name, value) in settings.Named(address, folder.FullName))
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(change);
    }
}
