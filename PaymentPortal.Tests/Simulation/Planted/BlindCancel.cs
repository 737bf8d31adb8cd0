using PaymentPortal.Providers;

namespace PaymentPortal.Simulation.Planted;

/// <summary>Answers a call-off without looking whether money had come before.</summary>
internal sealed class BlindCancel(IPaymentProvider inner) : ProviderAround(inner)
{
    public override async Task<ProviderState> Cancel(Guid attemptId, string? providerReference, CancellationToken cancel)
    {
        await base.Cancel(attemptId, providerReference, cancel);
        return new ProviderState(ProviderPhase.Cancelled, []);
    }
}
