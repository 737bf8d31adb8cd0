using System.Globalization;
using PaymentPortal.Providers;

namespace PaymentPortal.Simulation.Planted;

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
