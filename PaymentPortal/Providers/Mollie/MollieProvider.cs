using PaymentPortal.Providers.Accounts;
using PaymentPortal.Providers.Lines;

namespace PaymentPortal.Providers.Mollie;

/// <summary>Payments over a brand's account at Mollie (payments API v2).</summary>
internal sealed class MollieProvider(MollieCalls calls, ProviderSecrets secrets) : IPaymentProvider
{
    public const string ProviderKey = "mollie";

    /// <summary>Where its pages for payers are.</summary>
    public static readonly IReadOnlyList<string> Hosts = ["mollie.com"];

    public string Key => ProviderKey;

    public string HostName => Hosts[0];

    public async Task<ProviderStart> Start(ProviderOrder order, CancellationToken cancel)
    {
        var answer = await calls.Order("v2/payments", MollieTranslation.Order(order, calls.Api), order.AttemptId, cancel);
        return answer.IsGood ? MollieTranslation.Start(answer.Read<MollieMessages.Payment>(MollieCalls.Json), order.AttemptId, calls.Api, Hosts) : throw No(answer, "order-refused");
    }

    public async Task<ProviderState> Fetch(Guid attemptId, string? providerReference, CancellationToken cancel) =>
        providerReference is null ? ProviderState.Unknown : MollieTranslation.State(await Find(providerReference, cancel), attemptId);

    public async Task<ProviderState> Cancel(Guid attemptId, string? providerReference, CancellationToken cancel)
    {
        if (providerReference is null)
        {
            return new ProviderState(ProviderPhase.Cancelled, []);
        }

        var payment = await Find(providerReference, cancel);
        if (payment is { Status: "open" or "pending" or "authorized", IsCancelable: true })
        {
            // A payer who was quicker makes this a no; what became of it is read afterwards either way.
            await calls.Delete(Path(providerReference), cancel);
            payment = await Find(providerReference, cancel);
        }

        return MollieTranslation.State(payment, attemptId);
    }

    public async Task<ProviderRefund> Refund(ProviderRefundOrder order, CancellationToken cancel)
    {
        var refunds = $"{Path(order.CaptureId)}/refunds";
        if (order.RefundReference is { } known)
        {
            return MollieTranslation.Refund((await calls.Read($"{refunds}/{Uri.EscapeDataString(known)}", cancel)).Read<MollieMessages.Refund>(MollieCalls.Json), order);
        }

        var listed = (await calls.Read($"{refunds}?limit=250", cancel)).Read<MollieMessages.Listing>(MollieCalls.Json);
        if (listed.Embedded?.Refunds?.FirstOrDefault(refund => refund?.Metadata?.Refund == MollieTranslation.Mark(order.RefundId)) is { } refund)
        {
            return MollieTranslation.Refund(refund, order);
        }

        var answer = await calls.Order(refunds, MollieTranslation.Refund(order), order.RefundId, cancel);

        // 401 and 409 say nothing about a call before this one that may have gone through.
        return answer.IsGood ? MollieTranslation.Refund(answer.Read<MollieMessages.Refund>(MollieCalls.Json), order) : throw (answer.Status is 404 or 422 ? No(answer, "refund-refused") : answer.Unclear());
    }

    public Task<ProviderNotice?> ReadNotification(IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body, CancellationToken cancel) =>
        Task.FromResult(MollieNotification.Read(headers, body.Span, secrets[MollieConnection.WebhookSecret]));

    private async Task<MollieMessages.Payment> Find(string reference, CancellationToken cancel) =>
        (await calls.Read($"{Path(reference)}?embed=chargebacks", cancel)).Read<MollieMessages.Payment>(MollieCalls.Json);

    private static string Path(string reference) => $"v2/payments/{Uri.EscapeDataString(reference)}";

    /// <summary>Mollie's no in our words. A page of some gateway is no word of Mollie's.</summary>
    private static Exception No(JsonAnswer answer, string otherwise)
    {
        if (!answer.IsNo || answer.TryRead<MollieMessages.Problem>(MollieCalls.Json) is not { } problem || problem.Status != answer.Status)
        {
            return answer.Unclear();
        }

        return (answer.Status, problem.Field) switch
        {
            (401 or 403, _) => new ProviderRefusedException("credentials-refused"),
            (_, "amount" or "amount.value" or "amount.currency") => new ProviderRefusedException("amount-refused"),
            (_, "method") => new ProviderRefusedException("method-refused"),
            (400 or 404 or 422, _) => new ProviderRefusedException(otherwise),
            _ => answer.Unclear(),
        };
    }
}
