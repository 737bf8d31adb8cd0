using PaymentPortal.Primitives;
using PaymentPortal.Providers;
using PaymentPortal.Support.Builders;

namespace PaymentPortal.Simulation.Planted;

/// <summary>Makes a new idempotency key for each try of a refund.</summary>
internal sealed class NewRefundIds(IPaymentProvider inner) : ProviderAround(inner)
{
    private readonly HashSet<Guid> tried = [];

    public override Task<ProviderRefund> Refund(ProviderRefundOrder order, CancellationToken cancel) =>
        base.Refund(tried.Add(order.RefundId) ? order : order with { RefundId = Ids.New(Some.Noon) }, cancel);
}
