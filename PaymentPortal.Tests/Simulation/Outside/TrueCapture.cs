using PaymentPortal.Providers;

namespace PaymentPortal.Simulation.Outside;

/// <summary>Money that really moved.</summary>
internal sealed class TrueCapture(string id, long value, string currency)
{
    public string Id => id;

    public long Value => value;

    public string Currency => currency;

    public bool IsChargedBack { get; set; }

    public ProviderCapture AsReported => new(id, value, currency, IsChargedBack);
}
