using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;
using PaymentPortal.Providers.Accounts;

namespace PaymentPortal.Payments;

/// <summary>Where provider notification, payer's return and janitor all end: reads the state at the provider and writes it down. It can be called any number of times,
/// in any order and at the same time; what was recorded is not recorded again.</summary>
public sealed partial class RecordPayment(IDbContextFactory<PaymentPortalDbContext> contexts, WriteDoor door, OpenProvider providers, TimeProvider clock, ILogger<RecordPayment> log) : ICallOffAttempts
{
    /// <summary>An order answers within seconds; a provider that still does not know an attempt after this never will, once it was told not to begin it.</summary>
    private static readonly TimeSpan NeverBegan = TimeSpan.FromMinutes(10);

    /// <summary>Where a provider was switched off, nobody can be asked any more; by then no payer is at its page either.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    /// <summary>Reads the provider's state of an attempt and records it. False when the provider gave no clear answer; the attempt stays live and is asked about again.</summary>
    public async Task<bool> Run(Guid attemptId, CancellationToken cancel)
    {
        if (await Find(attemptId, cancel) is not { } attempt)
        {
            return false;
        }

        if (await providers.Run(attempt.At, cancel) is not { } provider)
        {
            await AskAgain(attemptId, cancel);
            return false;
        }

        try
        {
            var state = await provider.Fetch(attempt.Id, attempt.ProviderReference, cancel);
            if (attempt.IsLive && (NeverCame(state, attempt) || (state.Phase == ProviderPhase.Open && await IsNotAwaited(attempt, cancel))))
            {
                state = await provider.Cancel(attempt.Id, attempt.ProviderReference, cancel);
            }

            if (state.Phase == ProviderPhase.Approved)
            {
                state = await MayTake(attempt.Id, cancel) switch
                {
                    true => await provider.Capture(attempt.Id, attempt.ProviderReference, cancel),
                    false => state with { Phase = ProviderPhase.Cancelled },
                    null => state,
                };
            }

            await Write(attemptId, state, PaymentAttemptState.Cancelled, cancel);
            return true;
        }
        catch (Exception exception) when (exception is ProviderUnclearException or ProviderRefusedException)
        {
            // A provider that refuses to answer has not said what became of the money.
            Log.Unclear(log, exception, attemptId);
            await AskAgain(attemptId, cancel);
            return false;
        }
    }

    /// <summary>Calls an attempt off at its provider and records what came of it, be it money. False when the provider gave no clear answer or would not let go of it.</summary>
    /// <param name="attemptId">The attempt.</param>
    /// <param name="ending">How a successful call-off is written down.</param>
    public async Task<bool> CallOff(Guid attemptId, PaymentAttemptState ending, CancellationToken cancel)
    {
        if (await Find(attemptId, cancel) is not { } attempt)
        {
            return false;
        }

        if (await providers.Run(attempt.At, cancel) is not { } provider)
        {
            return await Abandon(attempt, cancel);
        }

        try
        {
            var state = await provider.Cancel(attempt.Id, attempt.ProviderReference, cancel);
            if (state.Phase == ProviderPhase.Approved)
            {
                return await LetLapse(attempt.Id, ending, cancel);
            }

            await Write(attemptId, state, ending, cancel);
            return state.Phase is not (ProviderPhase.Open or ProviderPhase.Unknown);
        }
        catch (Exception exception) when (exception is ProviderUnclearException or ProviderRefusedException)
        {
            Log.Unclear(log, exception, attemptId);
            return false;
        }
    }

    /// <inheritdoc/>
    async Task<bool> ICallOffAttempts.CallOff(Guid paymentRequestId, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var live = await db.PaymentAttempts.AsNoTracking().Live().Where(attempt => attempt.PaymentRequestId == paymentRequestId).Select(attempt => (Guid?)attempt.Id).SingleOrDefaultAsync(cancel);
        return live is null || await CallOff(live.Value, PaymentAttemptState.Cancelled, cancel);
    }

    /// <inheritdoc/>
    Task<bool> ICallOffAttempts.IsAnyLive(PaymentPortalDbContext db, Guid paymentRequestId, CancellationToken cancel) =>
        db.PaymentAttempts.Live().AnyAsync(attempt => attempt.PaymentRequestId == paymentRequestId, cancel);

    /// <summary>Writes down that the provider would not begin an attempt.</summary>
    public Task Fail(Guid attemptId, string reason, CancellationToken cancel) => Write(attemptId, new ProviderState(ProviderPhase.Refused, [], reason), PaymentAttemptState.Failed, cancel);

    /// <summary>Writes down that money which a payer has agreed to is being taken: from here on the attempt is not called off any more. False when it is not to be taken;
    /// what is agreed to and not taken lapses at the provider. Null when it is not wanted any more but may be on its way: the provider is asked again.</summary>
    private async Task<bool?> MayTake(Guid attemptId, CancellationToken cancel) => (await door.Write<bool?>(async db =>
    {
        var now = clock.GetUtcNow();
        var (attempt, request) = await Load(db, attemptId, cancel);
        var isBegun = attempt.State == PaymentAttemptState.Pending;
        var isWanted = attempt.IsLive && request.AmountDue.Value > 0 && request.AwaitConfirmation(attempt.Id, attempt.Method, attempt.AmountValue, Actor.Provider(attempt.Provider), now) is null;
        if (isWanted && !isBegun)
        {
            attempt.Await();
        }

        return isWanted ? true : isBegun ? null : (bool?)false;
    }, cancel)).ValueOrDefault;

    /// <summary>Lets what a payer has agreed to lapse, unless it is being taken at this moment.</summary>
    private async Task<bool> LetLapse(Guid attemptId, PaymentAttemptState ending, CancellationToken cancel) => (await door.Write<bool>(async db =>
    {
        var (attempt, request) = await Load(db, attemptId, cancel);
        if (attempt.State == PaymentAttemptState.Pending)
        {
            return false;
        }

        new AttemptRecord(attempt, request, [], clock.GetUtcNow()).Apply(new ProviderState(ProviderPhase.Cancelled, []), ending);
        return true;
    }, cancel)).ValueOrDefault;

    private static async Task<(PaymentAttempt Attempt, PaymentRequest Request)> Load(PaymentPortalDbContext db, Guid attemptId, CancellationToken cancel)
    {
        var attempt = await db.PaymentAttempts.SingleAsync(attempt => attempt.Id == attemptId, cancel);
        return (attempt, await db.PaymentRequests.SingleAsync(request => request.Id == attempt.PaymentRequestId, cancel));
    }

    private bool NeverCame(ProviderState state, PaymentAttempt attempt) => state.Phase == ProviderPhase.Unknown && clock.GetUtcNow() - attempt.StartedAt > NeverBegan;

    /// <summary>Whether the request was paid, called off or has expired in the meantime, so that this attempt's money would only have to go back.</summary>
    private async Task<bool> IsNotAwaited(PaymentAttempt attempt, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var request = await db.PaymentRequests.AsNoTracking().SingleAsync(request => request.Id == attempt.PaymentRequestId, cancel);
        return !request.IsPayable(clock.GetUtcNow());
    }

    /// <summary>Ends an attempt whose provider was switched off long enough ago; should it ever bring money, that is recorded as late.</summary>
    private async Task<bool> Abandon(PaymentAttempt attempt, CancellationToken cancel)
    {
        if (clock.GetUtcNow() - attempt.StartedAt < Abandoned)
        {
            return false;
        }

        await Write(attempt.Id, new ProviderState(ProviderPhase.Cancelled, [], "provider-switched-off"), PaymentAttemptState.Cancelled, cancel);
        return true;
    }

    private async Task<PaymentAttempt?> Find(Guid attemptId, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.PaymentAttempts.AsNoTracking().SingleOrDefaultAsync(attempt => attempt.Id == attemptId, cancel);
    }

    private Task Write(Guid attemptId, ProviderState state, PaymentAttemptState ending, CancellationToken cancel) => door.Write<bool>(async db =>
    {
        var (attempt, request) = await Load(db, attemptId, cancel);
        var captures = state.Captures.Select(capture => capture.Id).ToList();
        var known = await db.Payments.Where(payment => payment.Provider == attempt.Provider && captures.Contains(payment.ProviderPaymentId)).ToListAsync(cancel);
        var record = new AttemptRecord(attempt, request, known, clock.GetUtcNow());
        db.AddRange(record.Apply(state, ending));
        if (request.AmountDue.Value == 0 && await db.PaymentAttempts.Live().SingleOrDefaultAsync(other => other.PaymentRequestId == request.Id && other.Id != attemptId, cancel) is { } needless)
        {
            needless.AskAtOnce(clock.GetUtcNow());
        }

        if (state.Captures.Any(capture => capture.ChargedBack))
        {
            await db.SaveChangesAsync(cancel);
            record.TakeBack(state);
        }

        if (known.Exists(payment => payment.ChargedBackAt is not null))
        {
            record.WinBack(state, await db.Payments.AnyAsync(
                payment => payment.PaymentRequestId == request.Id && payment.AttemptId != attemptId && payment.Kind == PaymentKind.Settlement && payment.ChargedBackAt != null, cancel));
        }

        return true;
    }, cancel);

    /// <summary>Has an attempt asked about later, ever more rarely.</summary>
    internal Task AskAgain(Guid attemptId, CancellationToken cancel) => door.Write<bool>(async db =>
    {
        (await db.PaymentAttempts.SingleAsync(attempt => attempt.Id == attemptId, cancel)).AskAgain(clock.GetUtcNow());
        return true;
    }, cancel);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The provider gave no clear answer about attempt {AttemptId}; it is asked again later.")]
        public static partial void Unclear(ILogger logger, Exception exception, Guid attemptId);
    }
}
