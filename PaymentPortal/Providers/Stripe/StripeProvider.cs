using PaymentPortal.Primitives;
using Stripe;
using Stripe.Checkout;

namespace PaymentPortal.Providers.Stripe;

/// <summary>Stripe as one account reaches it: a Checkout Session per attempt.</summary>
/// <remarks>Stripe cannot be searched by our id. Whoever has no reference has led no payer to a page, and the session that may lie there unseen ends by itself.</remarks>
internal sealed class StripeProvider(StripeClient client, string webhookSecret, StripeOptions options, string pageHost, TimeProvider clock) : IPaymentProvider
{
    /// <summary>Name of the refund's id in Stripe's metadata.</summary>
    public const string RefundMark = "refund";

    private static readonly List<string> WithMoney = ["payment_intent.latest_charge"];
    private readonly SessionService sessions = new(client);

    public string Key => StripeConnection.ProviderKey;

    public string HostName => pageHost;

    public async Task<ProviderStart> Start(ProviderOrder order, CancellationToken cancel)
    {
        var words = StripeOrder.Session(order);
        var session = await StripeFaults.Clear(
            () => sessions.CreateAsync(words, Once(order.AttemptId), cancel), cancel, word => word.Status == 404 ? null : new ProviderRefusedException(StripeReasons.OfOrder(word)));
        StripeTranslation.Check(session, order.AttemptId);

        // A repeated order is answered with what was said to the first one; how the session stands today it does not tell.
        if (session.StripeResponse.Headers.Contains("Idempotent-Replayed") && (await Read(order.AttemptId, session.Id, cancel)).Phase is ProviderPhase.Expired or ProviderPhase.Cancelled)
        {
            throw new ProviderRefusedException(ProviderRefusedException.CalledOff);
        }

        return IsItsPage(session.Url, out var page) ? new ProviderStart(session.Id, page) : throw new ProviderUnclearException("Stripe named no page for the payer.");
    }

    public async Task<ProviderState> Fetch(Guid attemptId, string? providerReference, CancellationToken cancel) =>
        providerReference is null ? ProviderState.Unknown : await Read(attemptId, providerReference, cancel);

    public async Task<ProviderState> Cancel(Guid attemptId, string? providerReference, CancellationToken cancel)
    {
        if (providerReference is null)
        {
            return new ProviderState(ProviderPhase.Cancelled, []);
        }

        // Expired twice is expired; a key of its own each time, so that a refusal of a moment is not repeated to us for a day.
        var isExpired = await StripeFaults.Clear(() => Expire(providerReference, cancel), cancel);
        var state = await Read(attemptId, providerReference, cancel);
        return isExpired && state.Phase == ProviderPhase.Expired ? state with { Phase = ProviderPhase.Cancelled } : state;
    }

    public async Task<ProviderRefund> Refund(ProviderRefundOrder order, CancellationToken cancel)
    {
        var refunds = new RefundService(client);
        var known = order.RefundReference is { } reference
            ? await StripeFaults.Clear(() => refunds.GetAsync(reference, cancellationToken: cancel), cancel)
            : await Find(refunds, order, cancel) ?? await Make(refunds, order, cancel);
        return StripeTranslation.Refund(known, order);
    }

    public Task<ProviderNotice?> ReadNotification(IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body, CancellationToken cancel) =>
        StripeSignature.IsProven(webhookSecret, headers, body.Span, clock.GetUtcNow()) && StripeNotification.Read(body) is { } notification
            ? Attribute(notification, cancel) : Task.FromResult<ProviderNotice?>(null);

    /// <summary>Disputes and some refunds name the payment only; whose it is, is read there.</summary>
    private async Task<ProviderNotice?> Attribute(StripeNotification notification, CancellationToken cancel)
    {
        if (notification.AttemptId is not null || notification.PaymentIntent is not { } id)
        {
            return new ProviderNotice(notification.EventId, notification.AttemptId);
        }

        var marks = await StripeFaults.Clear(async () =>
        {
            try
            {
                return (await new PaymentIntentService(client).GetAsync(id, cancellationToken: cancel)).Metadata ?? [];
            }
            catch (StripeException exception) when (StripeWord.Of(exception) is { Status: 404, IsItsOwn: true })
            {
                return [];
            }
        }, cancel);
        return new ProviderNotice(notification.EventId, Guid.TryParseExact(marks.GetValueOrDefault(StripeOrder.Attempt), "D", out var attemptId) ? attemptId : null);
    }

    private async Task<ProviderState> Read(Guid attemptId, string reference, CancellationToken cancel)
    {
        var session = await StripeFaults.Clear(() => sessions.GetAsync(reference, new SessionGetOptions { Expand = WithMoney }, cancellationToken: cancel), cancel);
        var state = StripeTranslation.State(session, attemptId);
        if (state.Phase != ProviderPhase.Captured)
        {
            return state;
        }

        var charge = session.PaymentIntent.LatestCharge ?? throw new ProviderUnclearException("Stripe left the charge out of its answer.");
        return charge.Disputed && await IsTakenBack(session.PaymentIntent.Id, cancel) ? state with { Captures = [.. state.Captures.Select(capture => capture with { ChargedBack = true })] } : state;
    }

    private async Task<bool> IsTakenBack(string paymentIntent, CancellationToken cancel)
    {
        var disputes = await StripeFaults.Clear(() => new DisputeService(client).ListAsync(new DisputeListOptions { PaymentIntent = paymentIntent, Limit = 100 }, cancellationToken: cancel), cancel);
        return disputes.Data.Any(StripeTranslation.TookMoney);
    }

    /// <summary>False when Stripe says that it is too late for that.</summary>
    private async Task<bool> Expire(string reference, CancellationToken cancel)
    {
        try
        {
            await sessions.ExpireAsync(reference, null, Once(Ids.New(clock)), cancel);
            return true;
        }
        catch (StripeException exception) when (StripeWord.Of(exception) is { Status: 400, IsItsOwn: true })
        {
            return false;
        }
    }

    /// <summary>A refund that was made before, though its answer was lost: Stripe forgets keys after a day, and the money may not go back twice.</summary>
    private static async Task<Refund?> Find(RefundService refunds, ProviderRefundOrder order, CancellationToken cancel) => (await StripeFaults.Clear(async () =>
    {
        var found = new List<Refund>();
        await foreach (var refund in refunds.ListAutoPagingAsync(new RefundListOptions { PaymentIntent = order.CaptureId, Limit = 100 }, cancellationToken: cancel))
        {
            if (StripeTranslation.IsFor(refund, order))
            {
                found.Add(refund);
            }
        }

        return found;
    }, cancel)).FirstOrDefault();

    private static Task<Refund> Make(RefundService refunds, ProviderRefundOrder order, CancellationToken cancel) => StripeFaults.Clear(
        () => refunds.CreateAsync(
            new RefundCreateOptions
            {
                PaymentIntent = order.CaptureId,
                Amount = StripeAmounts.ToStripe(order.Amount) ?? throw new ProviderRefusedException("amount-not-supported"),
                Metadata = new Dictionary<string, string> { [RefundMark] = StripeOrder.Id(order.RefundId), [StripeOrder.Attempt] = StripeOrder.Id(order.AttemptId) },
            },
            Once(order.RefundId),
            cancel),
        cancel,
        word => word is { Status: 400 or 402, Type: not "idempotency_error" } ? new ProviderRefusedException(StripeReasons.OfRefund(word.Code)) : null);

    private static RequestOptions Once(Guid id) => new() { IdempotencyKey = StripeOrder.Id(id) };

    private bool IsItsPage(string? url, out string page)
    {
        page = url ?? "";
        return Uri.TryCreate(url, UriKind.Absolute, out var uri) && (options.IsStripesOwn
            ? uri.Scheme == Uri.UriSchemeHttps && uri.Host.EndsWith(".stripe.com", StringComparison.Ordinal)
            : uri.Scheme == options.Base.Scheme && uri.Host == options.Base.Host);
    }
}
