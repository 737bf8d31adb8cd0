using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PaymentPortal.Primitives;

namespace PaymentPortal.Support.Apps;

/// <summary>A node inside the test's own process on a database that other processes serve: nothing listens and no background work runs. For calling use cases beside
/// those processes, with the real clock, and for looking at what they left.</summary>
public sealed class QuietNode : IAsyncDisposable
{
    private readonly WebApplication app;

    /// <param name="settings">Database and keys folder of the others.</param>
    public QuietNode(AppSettings settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Money).Assembly.GetName().Name,
            ContentRootPath = AppBuild.ContentRoot,
            EnvironmentName = Environments.Staging,
        });
        builder.Configuration.AddInMemoryCollection(settings.Named(new Uri("https://pay.example"), "").ToDictionary(setting => setting.Key, setting => (string?)setting.Value));
        builder.AddPaymentPortal();
        builder.Logging.ClearProviders();
        app = builder.Build();
    }

    /// <summary>All of the portal's services.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>One of the portal's services.</summary>
    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => app.DisposeAsync();
}
