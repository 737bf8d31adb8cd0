using System.Security.Claims;
using System.Text.Json;
using PaymentPortal.Api;
using PaymentPortal.Api.Json;
using PaymentPortal.Identity;
using PaymentPortal.Identity.ApiKeys;
using PaymentPortal.PaymentRequests.Feed;
using PaymentPortal.PaymentRequests.Timeline;

namespace PaymentPortal.PaymentRequests.Api;

/// <summary>The feed as Server-Sent Events (HTML standard, 9.2): each event with its cursor as id, so that whoever comes back with <c>Last-Event-ID</c> misses and repeats nothing.
/// The framework's own writer knows no comments, and a line that says nothing for long is cut by whatever stands between.</summary>
/// <param name="feed">What is told.</param>
/// <param name="streams">Counts it and rings.</param>
/// <param name="watch">Whether its key still works.</param>
/// <param name="cursors">Writes the ids.</param>
/// <param name="clock">Says when a sign of life is due.</param>
/// <param name="start">Where it begins.</param>
internal sealed class FeedStream(ReadFeed feed, FeedStreams streams, ApiKeyWatch watch, Cursors cursors, TimeProvider clock, TimelinePlace start) : IResult
{
    public const string MediaType = "text/event-stream";

    private const int MostAtOnce = 100;

    /// <summary>In case that the news of a change gets lost, and how soon a revoked key is noticed.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using var place = streams.Open(httpContext.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "");
        if (place is null)
        {
            await FeedStreams.TooMany.ExecuteAsync(httpContext);
            return;
        }

        httpContext.Response.ContentType = MediaType;
        httpContext.Response.Headers.CacheControl = "no-store";
        httpContext.Response.Headers["X-Accel-Buffering"] = "no";
        using var end = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted, streams.Stopping);
        try
        {
            await Tell(httpContext, end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The reader has gone, or the server goes; the reader comes back with its last id.
        }
    }

    private async Task Tell(HttpContext http, CancellationToken cancel)
    {
        using var bell = streams.Listen();
        var after = start;

        // An id without data tells nothing and is remembered: who loses the line before the first event comes back to this place.
        await Write(http, $"retry: 1000\nid: {Id(http, after)}\n\n", cancel);
        var written = clock.GetTimestamp();
        while (await watch.StillOpens(http, ApiScopes.ReadRequests, cancel) && (await feed.Run(after, MostAtOnce, http.User.ToActor(), cancel)).ValueOrDefault is { } page)
        {
            var isQuiet = page.Entries.Count == 0;
            if (!isQuiet || clock.GetElapsedTime(written) >= Heartbeat)
            {
                await Write(http, isQuiet ? ": still here\n\n" : string.Concat(page.Entries.Select(entry => Text(http, entry))), cancel);
                written = clock.GetTimestamp();
            }

            after = page.End;
            if (!page.HasMore)
            {
                await bell.Wait(Look, cancel);
            }
        }
    }

    private string Text(HttpContext http, FeedEntry entry)
    {
        var told = FeedEventContract.Of(entry);
        return $"id: {Id(http, entry.Placed.Place)}\nevent: {told.WebhookType}\ndata: {JsonSerializer.Serialize(told, ApiJson.Options)}\n\n";
    }

    private string Id(HttpContext http, TimelinePlace place) => cursors.Write(http, place.ToGuid(), byConditions: false);

    private static async Task Write(HttpContext http, string text, CancellationToken cancel)
    {
        await http.Response.WriteAsync(text, cancel);
        await http.Response.Body.FlushAsync(cancel);
    }
}
