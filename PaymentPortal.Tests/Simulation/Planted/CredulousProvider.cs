using PaymentPortal.Primitives;
using PaymentPortal.Providers;

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
