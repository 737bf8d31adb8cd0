using System.Net;
using Microsoft.Extensions.Options;
using PaymentPortal.Data;
using PaymentPortal.Providers.Sandbox.Server;

namespace PaymentPortal.Providers.Sandbox;

/// <summary>The test provider: adapter and, behind its HTTP API, the provider itself. Where it is switched off, neither exists.</summary>
public static class SandboxSlice
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private const int LargestAnswer = 256 * 1024;

    public static void AddSandbox(this WebApplicationBuilder builder)
    {
        if (!(builder.Configuration.GetSection("Sandbox").Get<SandboxOptions>()?.Enabled ?? builder.Environment.IsDevelopment()))
        {
            return;
        }

        var services = builder.Services;
        services.AddOptions<SandboxOptions>().BindConfiguration("Sandbox").Validate(IsAddress, "The setting Sandbox:BaseAddress must be an absolute http or https address, or empty.").ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<SandboxOptions>>().Value);
        services.AddSingleton(provider => SandboxSecrets.From(provider.GetRequiredService<SandboxOptions>(), KeyFile.ReadOrMake(provider, "sandbox.key")));
        services.AddSingleton<IPaymentProvider, SandboxProvider>();
        services.AddLine(SandboxProvider.ProviderKey);
        services.AddServer();
    }

    public static void MapSandbox(this WebApplication app)
    {
        if (app.Services.GetService<SandboxSecrets>() is not null)
        {
            app.MapSandboxApi();
            app.MapSandboxPages();
            app.MapSandboxConsole();
        }
    }

    private static void AddServer(this IServiceCollection services)
    {
        services.AddLine(SandboxNotifier.Client);
        services.AddSingleton<SandboxPayments>();
        services.AddSingleton<SandboxAnswers>();
        services.AddSingleton<SandboxNotifier>();
        services.AddSingleton<SandboxDispatcher>();
        services.AddHostedService(provider => provider.GetRequiredService<SandboxDispatcher>());
    }

    /// <summary>A line to the other side that is neither waited for without end nor followed elsewhere, and whose answer has a limit.</summary>
    private static void AddLine(this IServiceCollection services, string name) => services.AddHttpClient(name, client =>
        {
            client.Timeout = Patience;
            client.MaxResponseContentBufferSize = LargestAnswer;
        })
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.None,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        })
        .RemoveAllLoggers();

    private static bool IsAddress(SandboxOptions options) =>
        options.BaseAddress.Length == 0 || (Uri.TryCreate(options.BaseAddress, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp));
}
