using System.Globalization;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;
using PaymentPortal.Support.Builders;

namespace PaymentPortal.Simulation.Planted;

/// <summary>Believes what a notification says instead of asking what happened.</summary>
internal sealed class CredulousProvider(IPaymentProvider inner) : ProviderAround(inner)
{
    private readonly Dictionary<Guid, Money> ordered = [];
    private readonly HashSet<Guid> told = [];

    public override Task<ProviderStart> Start(ProviderOrder order, CancellationToken cancel)
    {
        ordered[order.AttemptId] = order.Amount;
        return base.Start(order, cancel);
    }

    public override Task<ProviderState> Fetch(Guid attemptId, string? providerReference, CancellationToken cancel) => told.Contains(attemptId) && ordered.TryGetValue(attemptId, out var amount)
        ? Task.FromResult(new ProviderState(ProviderPhase.Captured, [new ProviderCapture($"of_{attemptId:N}", amount.Value, amount.Currency.Code)]))
        : base.Fetch(attemptId, providerReference, cancel);

    public override async Task<ProviderNotice?> ReadNotification(IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body, CancellationToken cancel)
    {
        var notice = await base.ReadNotification(headers, body, cancel);
        told.Add(notice?.AttemptId ?? Guid.Empty);
        return notice;
    }
}

/// <summary>Answers a call-off without looking whether money had come before.</summary>
internal sealed class BlindCancel(IPaymentProvider inner) : ProviderAround(inner)
{
    public override async Task<ProviderState> Cancel(Guid attemptId, string? providerReference, CancellationToken cancel)
    {
        await base.Cancel(attemptId, providerReference, cancel);
        return new ProviderState(ProviderPhase.Cancelled, []);
    }
}

/// <summary>Makes a new idempotency key for each try of a refund.</summary>
internal sealed class NewRefundIds(IPaymentProvider inner) : ProviderAround(inner)
{
    private readonly HashSet<Guid> tried = [];

    public override Task<ProviderRefund> Refund(ProviderRefundOrder order, CancellationToken cancel) =>
        base.Refund(tried.Add(order.RefundId) ? order : order with { RefundId = Ids.New(Some.Noon) }, cancel);
}

/// <summary>Takes the number of its answer for the number of the money.</summary>
internal sealed class OtherKeys(IPaymentProvider inner) : ProviderAround(inner)
{
    private int answers;

    public override async Task<ProviderState> Fetch(Guid attemptId, string? providerReference, CancellationToken cancel)
    {
        var state = await base.Fetch(attemptId, providerReference, cancel);
        answers++;
        return state with { Captures = [.. state.Captures.Select(capture => capture with { Id = string.Create(CultureInfo.InvariantCulture, $"{capture.Id}_{answers}") })] };
    }
}

/// <summary>Takes silence for a refusal.</summary>
internal sealed class SilenceIsRefusal(IPaymentProvider inner) : ProviderAround(inner)
{
    public override async Task<ProviderRefund> Refund(ProviderRefundOrder order, CancellationToken cancel)
    {
        try
        {
            return await base.Refund(order, cancel);
        }
        catch (ProviderUnclearException)
        {
            throw new ProviderRefusedException("timeout");
        }
    }
}

/// <summary>Reports what was ordered and not what came.</summary>
internal sealed class OrderedAmounts(IPaymentProvider inner) : ProviderAround(inner)
{
    private readonly Dictionary<Guid, Money> ordered = [];

    public override Task<ProviderStart> Start(ProviderOrder order, CancellationToken cancel)
    {
        ordered[order.AttemptId] = order.Amount;
        return base.Start(order, cancel);
    }

    public override async Task<ProviderState> Fetch(Guid attemptId, string? providerReference, CancellationToken cancel)
    {
        var state = await base.Fetch(attemptId, providerReference, cancel);
        return ordered.TryGetValue(attemptId, out var amount) ? state with { Captures = [.. state.Captures.Select(capture => capture with { Value = amount.Value, CurrencyCode = amount.Currency.Code })] } : state;
    }
}
