using PaymentPortal.Providers;

namespace PaymentPortal.Simulation.Planted;

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
