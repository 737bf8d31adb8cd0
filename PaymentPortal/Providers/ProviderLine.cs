using System.Net;
using System.Text.Json;

namespace PaymentPortal.Providers;

/// <summary>The line to a provider over HTTPS: neither waited for without end nor followed elsewhere, its answer limited, and whatever goes wrong on it told as <see cref="ProviderUnclearException"/>.</summary>
public static class ProviderLine
{
    /// <summary>More than any honest answer of a payment provider, in bytes.</summary>
    private const int LargestAnswer = 1024 * 1024;

    /// <summary>Adds a line by its name at <see cref="IHttpClientFactory"/>.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="name">Its name, usually the provider's key.</param>
    /// <param name="patience">How long an answer is waited for, repeated calls and the whole body included.</param>
    /// <param name="idempotencyHeader">The header that makes a post at this provider repeatable; posts without it are never sent twice.</param>
    public static IHttpClientBuilder AddProviderLine(this IServiceCollection services, string name, Func<IServiceProvider, TimeSpan> patience, string idempotencyHeader) =>
        services.AddHttpClient(name, (provider, client) =>
            {
                client.Timeout = patience(provider);
                client.MaxResponseContentBufferSize = LargestAnswer;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                AutomaticDecompression = DecompressionMethods.None,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            .AddHttpMessageHandler(provider => new RepeatedCalls(idempotencyHeader, patience(provider) * 0.4))
            .RemoveAllLoggers();

    /// <summary>Makes a call over a line. What breaks, stays away or cannot be read is unclear; only the caller's own cancelling stays what it is.</summary>
    public static async Task<T> Clear<T>(Func<Task<T>> call, CancellationToken cancel)
    {
        try
        {
            return await call();
        }
        catch (OperationCanceledException exception) when (!cancel.IsCancellationRequested)
        {
            throw new ProviderUnclearException("The provider did not answer in time.", exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new ProviderUnclearException("The line to the provider broke.", exception);
        }
        catch (JsonException exception)
        {
            throw new ProviderUnclearException("The provider's answer cannot be read.", exception);
        }
    }
}
