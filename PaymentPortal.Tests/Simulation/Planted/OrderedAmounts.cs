using PaymentPortal.Primitives;
using PaymentPortal.Providers;

namespace PaymentPortal.Simulation.Planted;

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
