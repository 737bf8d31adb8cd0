using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Brands;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Amounts;
using PaymentPortal.Payments.Redirects;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;
using PaymentPortal.Providers.Accounts;
using PaymentPortal.Providers.Methods;

namespace PaymentPortal.Payments;

/// <summary>The payer chose a method. The attempt is written down first, then the provider is asked, then the payer is sent there. A second click, tab or device with
/// the same choice goes on with the same attempt; another choice first calls the live one off at its provider.</summary>
public sealed partial class StartPayment(
    WriteDoor door, OpenProvider providers, RecordPayment record, OfferedMethods offered, ProviderOrders orders, TimeProvider clock, ILogger<StartPayment> log)
{
    private static readonly Refusal Unreachable = new("provider-unreachable", "The payment service does not answer. Nothing was charged; please try again or choose another method.");
    private static readonly Refusal Failed = new("provider-refused", "The payment service could not begin this payment. Nothing was charged; please choose another method.");
    private static readonly Refusal UnderWay = new("payment-under-way", "A payment is under way and has to be confirmed first.");

    /// <summary>A payer with two phones changes their mind at most so often within one call.</summary>
    private const int MostChanges = 4;

    /// <summary>Begins or resumes an attempt at a fixed amount.</summary>
    public Task<Outcome<PaymentStart>> Run(Guid paymentRequestId, string methodKey, string language, CancellationToken cancel) => Run(paymentRequestId, methodKey, null, language, cancel);

    /// <summary>Begins or resumes an attempt and answers where the payer goes on.</summary>
    /// <param name="paymentRequestId">The request.</param>
    /// <param name="methodKey">The payer's choice; the name of an ended method means its successor.</param>
    /// <param name="choice">What the payer chose of an open amount; not looked at for a fixed one.</param>
    /// <param name="language">BCP 47 tag the payer reads.</param>
    /// <param name="cancel">Ends the call; an attempt written down stays and is cleared up.</param>
    /// <param name="redirectId">The one-time redirect that is used up by this start, in the same transaction; null without one.</param>
    public async Task<Outcome<PaymentStart>> Run(Guid paymentRequestId, string methodKey, AmountChoice? choice, string language, CancellationToken cancel, Guid? redirectId = null)
    {
        for (var change = 0; change < MostChanges; change++)
        {
            var outcome = await door.Write(
                async db => await Decide(db, paymentRequestId, methodKey, choice, language, cancel) is var decided && redirectId is { } id && decided is Outcome<Decision>.Done { Value: not Decision.CallOffFirst }
                    ? await UseUp(db, id, cancel) is { } usedUp ? usedUp : decided
                    : decided,
                cancel);
            if (outcome is not Outcome<Decision>.Done { Value: var decision })
            {
                return outcome.Reason!;
            }

            switch (decision)
            {
                case Decision.Transfer:
                    return new PaymentStart.AtOwnBank();
                case Decision.GoOn { Attempt: { RedirectUrl: { } url } attempt }:
                    return new PaymentStart.AtProvider(attempt.Id, url);
                case Decision.GoOn { Attempt: var attempt }:
                    return await Order(attempt, cancel);
                case Decision.CallOffFirst { Attempt: var live } when !await record.CallOff(live.Id, PaymentAttemptState.Superseded, cancel):
                    return UnderWay;
            }
        }

        return UnderWay;
    }

    private async Task<Outcome<Decision>> Decide(PaymentPortalDbContext db, Guid paymentRequestId, string methodKey, AmountChoice? choice, string language, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var request = await db.PaymentRequests.SingleAsync(request => request.Id == paymentRequestId, cancel);
        if (request.WhyNotPayable(now) is { } refusal)
        {
            return refusal;
        }

        var brand = await db.Brands.AsNoTracking().SingleAsync(brand => brand.Id == request.BrandId, cancel);
        if (await offered.Find(db, request, brand, methodKey, cancel) is not { } method)
        {
            return new Refusal("method-not-offered", "This method is not offered. Please choose another one.");
        }

        var read = (choice ?? new AmountChoice(null, [], CultureInfo.InvariantCulture)).Read(request);
        if (read is not Outcome<ChosenAmount>.Done { Value: var chosen })
        {
            return read.Reason!;
        }

        if (!method.Carries(chosen.Amount))
        {
            return new Refusal("method-not-offered", "This method does not carry this amount. Please choose another one.");
        }

        var live = await db.PaymentAttempts.Live().SingleOrDefaultAsync(attempt => attempt.PaymentRequestId == paymentRequestId, cancel);
        if (live is not null)
        {
            return live.Method == method.Key && live.Amount == chosen.Amount ? new Decision.GoOn(live) : new Decision.CallOffFirst(live);
        }

        if (method.IsTransfer)
        {
            return await Announce(db, request, method.Method, now, cancel);
        }

        return Begin(db, request, brand, method, chosen, language, now);
    }

    private async Task<Refusal?> UseUp(PaymentPortalDbContext db, Guid redirectId, CancellationToken cancel) =>
        (await db.Set<PaymentRedirect>().SingleAsync(redirect => redirect.Id == redirectId, cancel)).Use(clock.GetUtcNow());

    /// <summary>Writes the announcement down, once for the same amount.</summary>
    private static async Task<Outcome<Decision>> Announce(PaymentPortalDbContext db, PaymentRequest request, PaymentMethod method, DateTimeOffset now, CancellationToken cancel)
    {
        var last = await db.TimelineEntries.AsNoTracking().Where(entry => entry.PaymentRequestId == request.Id && entry.Kind == TransferAnnounced.Kind)
            .OrderByDescending(entry => entry.Sequence).FirstOrDefaultAsync(cancel);
        var isSaid = last?.Event is TransferAnnounced said && said.Amount == request.AmountDue.Value;
        return !isSaid && request.AnnounceTransfer(method.Key, now) is { } refusal ? refusal : new Decision.Transfer();
    }

    private static Outcome<Decision> Begin(PaymentPortalDbContext db, PaymentRequest request, Brand brand, OfferedMethod method, ChosenAmount chosen, string language, DateTimeOffset now)
    {
        var id = Ids.New(now);
        if (request.StartAttempt(id, method.Key, method.At.Key, request.AmountScheme is null ? null : chosen, now) is { } refusal)
        {
            return refusal;
        }

        var attempt = PaymentAttempt.Start(id, request.Id, request.Version, method.Key, method.At, chosen.Amount, brand.Face.LegalName, language, now);
        db.Add(attempt);
        return new Decision.GoOn(attempt);
    }

    private async Task<Outcome<PaymentStart>> Order(PaymentAttempt attempt, CancellationToken cancel)
    {
        try
        {
            var provider = await providers.Run(attempt.At, cancel) ?? throw new ProviderRefusedException("provider-switched-off");
            var start = await provider.Start(await orders.For(attempt, cancel), cancel);
            var kept = await door.Write<PaymentAttempt>(async db =>
            {
                var row = await db.PaymentAttempts.SingleAsync(row => row.Id == attempt.Id, cancel);
                row.Redirect(start.Reference, start.RedirectUrl);
                return row;
            }, cancel);
            if (kept.ValueOrDefault is { IsLive: true })
            {
                return new PaymentStart.AtProvider(attempt.Id, start.RedirectUrl);
            }

            // It was called off while it was ordered; nobody has its page, and nobody shall.
            await provider.Cancel(attempt.Id, start.Reference, cancel);
            return UnderWay;
        }
        catch (ProviderUnclearException exception)
        {
            Log.Unclear(log, exception, attempt.Id);
            return Unreachable;
        }
        catch (ProviderRefusedException exception) when (exception.Reason == ProviderRefusedException.CalledOff)
        {
            // Another choice came while this one was ordered; the provider refused nothing.
            await record.CallOff(attempt.Id, PaymentAttemptState.Superseded, cancel);
            return UnderWay;
        }
        catch (ProviderRefusedException exception)
        {
            await record.Fail(attempt.Id, exception.Reason, cancel);
            return Failed;
        }
    }

    /// <summary>What is to be done, decided inside the transaction.</summary>
    private abstract record Decision
    {
        public sealed record GoOn(PaymentAttempt Attempt) : Decision;

        public sealed record CallOffFirst(PaymentAttempt Attempt) : Decision;

        public sealed record Transfer : Decision;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The provider gave no clear answer to the start of attempt {AttemptId}; it is asked again later.")]
        public static partial void Unclear(ILogger logger, Exception exception, Guid attemptId);
    }
}
