using PaymentPortal.Providers;

namespace PaymentPortal.Simulation.Planted;

/// <summary>An adapter around the honest one; bugs change one of its calls.</summary>
internal abstract class ProviderAround(IPaymentProvider inner) : IPaymentProvider
{
    public string Key => inner.Key;

    public string HostName => inner.HostName;

    public virtual Task<ProviderStart> Start(ProviderOrder order, CancellationToken cancel) => inner.Start(order, cancel);

    public virtual Task<ProviderState> Fetch(Guid attemptId, string? providerReference, CancellationToken cancel) => inner.Fetch(attemptId, providerReference, cancel);

    public virtual Task<ProviderState> Capture(Guid attemptId, string? providerReference, CancellationToken cancel) => inner.Capture(attemptId, providerReference, cancel);

    public virtual Task<ProviderState> Cancel(Guid attemptId, string? providerReference, CancellationToken cancel) => inner.Cancel(attemptId, providerReference, cancel);

    public virtual Task<ProviderRefund> Refund(ProviderRefundOrder order, CancellationToken cancel) => inner.Refund(order, cancel);

    public virtual Task<ProviderNotice?> ReadNotification(IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body, CancellationToken cancel) => inner.ReadNotification(headers, body, cancel);
}
