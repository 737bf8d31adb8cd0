using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using PaymentPortal.Checkout.Visits;
using PaymentPortal.Data;
using PaymentPortal.Payments;

namespace PaymentPortal.Checkout;

/// <summary>Shows what became of a payment when the payer comes back: asks the provider for a moment, then says what is known. Machines that only look make nobody ask.</summary>
public sealed partial class ShowResult(OpenLink open, PayerPages pages, RecordPayment record, IDbContextFactory<PaymentPortalDbContext> contexts, ILogger<ShowResult> log) : IDisposable
{
    /// <summary>A payer waits no longer than this for a provider's answer; the janitor asks on.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>However often the page is loaded, the provider is asked only this often.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly MemoryCache asked = new(new MemoryCacheOptions());

    public async Task Run(HttpContext http)
    {
        if (await open.Run(http) is not { } opened)
        {
            return;
        }

        open.Note(http, opened);
        if (HttpMethods.IsGet(http.Request.Method) && !VisitorSigns.IsPrefetch(http.Request) && await Ask(opened.Link.RequestId))
        {
            opened = await open.Again(http, opened);
        }

        var place = http.Request.Query.ContainsKey("by") ? PayerPlace.Transfer : PayerPlace.Result;
        await PayerAnswer.Page(http, http.Request.Query["tried"].FirstOrDefault() is { Length: > 0 } tried
            ? await pages.Tried(opened.Link, opened.Culture, tried)
            : await pages.Get(opened.Link, opened.State, opened.Culture, place, Round(http)));
    }

    public void Dispose() => asked.Dispose();

    private async Task<bool> Ask(Guid requestId)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var live = await db.PaymentAttempts.AsNoTracking()
            .Where(attempt => attempt.PaymentRequestId == requestId)
            .Where(attempt => attempt.State == PaymentAttemptState.Starting || attempt.State == PaymentAttemptState.Redirected || attempt.State == PaymentAttemptState.Pending)
            .Select(attempt => (Guid?)attempt.Id)
            .SingleOrDefaultAsync();
        if (live is not { } attemptId || asked.TryGetValue(attemptId, out _))
        {
            return false;
        }

        asked.Set(attemptId, true, Pause);
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await record.Run(attemptId, patience.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            Log.Slow(log, attemptId);
        }

        return true;
    }

    /// <summary>Each time the page looks again by itself it waits longer, and in the end it leaves it to the button.</summary>
    private static int Round(HttpContext http) =>
        int.TryParse(http.Request.Query["n"], NumberStyles.None, CultureInfo.InvariantCulture, out var round) ? Math.Min(round, PayerRefresh.Rounds) : 0;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "The provider did not answer about attempt {AttemptId} while the payer waited; it is asked again later.")]
        public static partial void Slow(ILogger logger, Guid attemptId);
    }
}
