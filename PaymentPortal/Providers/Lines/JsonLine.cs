using System.Text.Json;

namespace PaymentPortal.Providers.Lines;

/// <summary>Calls of a provider's JSON API: within a time limit, with an answer of limited size, and made again where the other side asks to wait or breaks down.
/// Only what may be said again with the same meaning goes over it.</summary>
/// <param name="clients">Where the lines are set up (<see cref="ProviderLines"/>).</param>
/// <param name="name">Name of the line.</param>
/// <param name="patience">The longest time for one call with all its tries.</param>
internal sealed class JsonLine(IHttpClientFactory clients, string name, TimeSpan patience)
{
    private const int MostTries = 3;
    private static readonly TimeSpan FirstGap = TimeSpan.FromMilliseconds(200);

    /// <summary>The provider's answer, good or not.</summary>
    /// <param name="make">Makes the request, anew for each try.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <exception cref="ProviderUnclearException">There is none: silence, a broken line, an answer without end.</exception>
    public async Task<JsonAnswer> Send(Func<HttpRequestMessage> make, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(patience);
        try
        {
            for (var tries = 1; ; tries++)
            {
                try
                {
                    var answer = await Once(make, limit.Token);
                    if (!answer.AsksToWait || tries == MostTries)
                    {
                        return answer;
                    }
                }
                catch (Exception exception) when (exception is HttpRequestException or IOException && tries < MostTries && !IsTooMuch(exception))
                {
                    // What was sent may have arrived; the provider knows it again by its key.
                }

                await Task.Delay(FirstGap * Math.Pow(3, tries - 1), limit.Token);
            }
        }
        catch (OperationCanceledException exception) when (!cancel.IsCancellationRequested)
        {
            throw new ProviderUnclearException("The provider did not answer in time.", exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new ProviderUnclearException("The line to the provider broke.", exception);
        }
    }

    private async Task<JsonAnswer> Once(Func<HttpRequestMessage> make, CancellationToken cancel)
    {
        using var request = make();
        using var client = clients.CreateClient(name);
        using var response = await client.SendAsync(request, cancel);
        return new JsonAnswer((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(cancel));
    }

    private static bool IsTooMuch(Exception exception) => exception is HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded };
}

/// <summary>What a provider answered, not yet believed.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">As it came.</param>
internal sealed record JsonAnswer(int Status, byte[] Body)
{
    public bool IsGood => Status is 200 or 201;

    /// <summary>The provider understood the call and will not carry it out.</summary>
    public bool IsNo => Status is >= 400 and < 500 and not 408 and not 425 and not 429;

    /// <summary>Whether the same call may fare better in a moment.</summary>
    public bool AsksToWait => Status is 429 or 500 or 502 or 503 or 504;

    /// <summary>The content of a good answer.</summary>
    /// <exception cref="ProviderUnclearException">It is none, or cannot be read.</exception>
    public T Read<T>(JsonSerializerOptions json)
        where T : class => (IsGood ? TryRead<T>(json) : null) ?? throw Unclear();

    /// <summary>The content; null when it cannot be read.</summary>
    public T? TryRead<T>(JsonSerializerOptions json)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(Body, json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public ProviderUnclearException Unclear() => new(IsGood ? "The provider's answer cannot be read." : $"The provider answered {Status}.");
}
