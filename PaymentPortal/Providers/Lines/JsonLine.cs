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
