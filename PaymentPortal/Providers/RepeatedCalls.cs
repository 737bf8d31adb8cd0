using System.Net;

namespace PaymentPortal.Providers;

/// <summary>Makes a call again, a little later each time, when the line broke or the other side was busy; only where the other side takes a second one for the first.</summary>
/// <param name="idempotencyHeader">The header that makes a post repeatable.</param>
/// <param name="patience">How long one try may take to begin its answer.</param>
internal sealed class RepeatedCalls(string idempotencyHeader, TimeSpan patience) : DelegatingHandler
{
    private const int MostTries = 3;
    private static readonly TimeSpan FirstGap = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestGap = TimeSpan.FromSeconds(2);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var isRepeatable = request.Method == HttpMethod.Get || request.Headers.Contains(idempotencyHeader);
        for (var tries = 1; ; tries++)
        {
            var isLast = !isRepeatable || tries == MostTries;
            var gap = FirstGap * Math.Pow(3, tries - 1) * (0.75 + (Random.Shared.NextDouble() / 2));
            try
            {
                var response = await Try(request, cancellationToken);
                if (isLast || !IsBusy(response.StatusCode))
                {
                    return response;
                }

                gap = response.Headers.RetryAfter?.Delta is { } asked && asked > gap ? asked : gap;
                response.Dispose();
            }
            catch (Exception exception) when (!isLast && (exception is HttpRequestException or IOException))
            {
            }

            await Task.Delay(gap < LongestGap ? gap : LongestGap, cancellationToken);
        }
    }

    private async Task<HttpResponseMessage> Try(HttpRequestMessage request, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(patience);
        try
        {
            return await base.SendAsync(request, limit.Token);
        }
        catch (OperationCanceledException exception) when (!cancel.IsCancellationRequested)
        {
            throw new HttpRequestException("The other side did not answer in time.", exception);
        }
    }

    private static bool IsBusy(HttpStatusCode status) => status is HttpStatusCode.TooManyRequests or HttpStatusCode.Conflict || (int)status >= 500;
}
