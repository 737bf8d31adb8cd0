using System.Net;

namespace PaymentPortal.Providers.Lines;

/// <summary>How lines to providers are set up.</summary>
internal static class ProviderLines
{
    /// <summary>Larger than any answer that is asked for.</summary>
    private const int LargestAnswer = 1024 * 1024;

    /// <summary>A line that is not followed elsewhere, keeps nothing, writes nothing into the log and takes no answer without end. How long it is waited for is said by <see cref="JsonLine"/>.</summary>
    public static void AddProviderLine(this IServiceCollection services, string name) => services.AddHttpClient(name, client =>
        {
            client.Timeout = Timeout.InfiniteTimeSpan;
            client.MaxResponseContentBufferSize = LargestAnswer;
        })
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        })
        .RemoveAllLoggers();

    /// <summary>Whether a setting is the address of an API: https, or http on this machine.</summary>
    public static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)) && uri.Query.Length == 0 && uri.UserInfo.Length == 0;

    /// <summary>The payer's page that a provider named, if it may be one: encrypted and on a host of the provider's, or where the setting says that its API is.</summary>
    public static string Page(string? address, Uri api, IReadOnlyList<string> hosts) =>
        Uri.TryCreate(address, UriKind.Absolute, out var page) && page.UserInfo.Length == 0
            && ((page.Scheme == Uri.UriSchemeHttps && page.IsDefaultPort && hosts.Any(host => page.Host == host || page.Host.EndsWith("." + host, StringComparison.Ordinal)))
                || (page.Scheme == api.Scheme && page.Authority == api.Authority))
            ? page.AbsoluteUri
            : throw new ProviderUnclearException("The provider named no page for the payer.");
}
