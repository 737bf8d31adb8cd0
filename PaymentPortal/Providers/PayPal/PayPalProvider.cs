using PaymentPortal.Providers.Accounts;
using PaymentPortal.Providers.Lines;

namespace PaymentPortal.Providers.PayPal;

/// <summary>Payments over a brand's account at PayPal (orders v2, intent CAPTURE): the payer agrees there, and the money moves when it is captured from here.</summary>
internal sealed class PayPalProvider(PayPalCalls calls, ProviderSecrets secrets, TimeProvider clock) : IPaymentProvider
{
    public const string ProviderKey = "paypal";

    /// <summary>Where its pages for payers are.</summary>
    public static readonly IReadOnlyList<string> Hosts = ["paypal.com"];

    private const string Orders = "v2/checkout/orders";
    private const string OrderAlreadyCaptured = "ORDER_ALREADY_CAPTURED";
    private const string OrderNotApproved = "ORDER_NOT_APPROVED";

    private readonly PayPalNotification notification = new(calls, clock);

    public string Key => ProviderKey;

    public string HostName => Hosts[0];

    public async Task<ProviderStart> Start(ProviderOrder order, CancellationToken cancel)
    {
        var answer = await calls.Order(Orders, PayPalTranslation.Order(order), PayPalTranslation.Mark(order.AttemptId), cancel);
        return answer.IsGood ? PayPalTranslation.Start(answer.Read<PayPalMessages.Order>(PayPalCalls.Json), order.AttemptId, calls.Api, Hosts)
            : throw (answer.Status is 401 or 403 ? new ProviderRefusedException("credentials-refused") : No(answer, "order-refused"));
    }

    public async Task<ProviderState> Fetch(Guid attemptId, string? providerReference, CancellationToken cancel)
    {
        if (providerReference is null)
        {
            return ProviderState.Unknown;
        }

        var answer = await calls.Read(Path(providerReference), cancel);

        // PayPal forgets an order that nobody agreed to after some hours; nothing was taken and nothing can be.
        return answer.Status == 404 && PayPalProblem.Of(answer)?.Name == "RESOURCE_NOT_FOUND" ? new ProviderState(ProviderPhase.Expired, [])
            : PayPalTranslation.State(answer.Read<PayPalMessages.Order>(PayPalCalls.Json), attemptId);
    }

    public async Task<ProviderState> Capture(Guid attemptId, string? providerReference, CancellationToken cancel)
    {
        if (providerReference is null)
        {
            return ProviderState.Unknown;
        }

        var answer = await calls.Order($"{Path(providerReference)}/capture", new { }, PayPalTranslation.Mark(attemptId) + "-capture", cancel);
        if (answer.IsGood)
        {
            return await Fetch(attemptId, providerReference, cancel);
        }

        var issue = answer.Status == 422 ? PayPalProblem.Of(answer)?.Issue : null;
        return issue is OrderAlreadyCaptured or OrderNotApproved ? await Fetch(attemptId, providerReference, cancel)
            : PayPalProblem.IsRefusedForGood(issue) ? new ProviderState(ProviderPhase.Refused, [], PayPalProblem.Reason(issue))
            : throw answer.Unclear();
    }

    /// <summary>PayPal cannot call an order off, and needs not: it takes nothing by itself. Whatever is not captured yet is answered as approved, also where the payer has not agreed so far,
    /// because they may at any moment; whether it is captured then is decided under the request's lock, and what has ended is never captured.</summary>
    public async Task<ProviderState> Cancel(Guid attemptId, string? providerReference, CancellationToken cancel)
    {
        if (providerReference is null)
        {
            return new ProviderState(ProviderPhase.Cancelled, []);
        }

        var state = await Fetch(attemptId, providerReference, cancel);
        return state.Phase == ProviderPhase.Open ? state with { Phase = ProviderPhase.Approved } : state;
    }

    public async Task<ProviderRefund> Refund(ProviderRefundOrder order, CancellationToken cancel)
    {
        var answer = order.RefundReference is { } known
            ? await calls.Read($"v2/payments/refunds/{Uri.EscapeDataString(known)}", cancel)
            : await calls.Order($"v2/payments/captures/{Uri.EscapeDataString(order.CaptureId)}/refund", PayPalTranslation.Refund(order), PayPalTranslation.Mark(order.RefundId), cancel);
        return answer.IsGood ? PayPalTranslation.Refund(answer.Read<PayPalMessages.Refund>(PayPalCalls.Json), order)
            : throw (order.RefundReference is null && answer.Status is 400 or 422 ? No(answer, "refund-refused") : answer.Unclear());
    }

    public Task<ProviderNotice?> ReadNotification(IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body, CancellationToken cancel) =>
        notification.Read(headers, body, secrets[PayPalConnection.WebhookId], cancel);

    private static string Path(string reference) => $"{Orders}/{Uri.EscapeDataString(reference)}";

    /// <summary>PayPal's no in our words. A page of some gateway is no word of PayPal's.</summary>
    private static Exception No(JsonAnswer answer, string otherwise) =>
        answer.Status is 400 or 422 && PayPalProblem.Of(answer) is { } problem ? new ProviderRefusedException(PayPalProblem.Reason(problem.Issue) ?? otherwise) : answer.Unclear();
}
