using PaymentPortal.Providers;

namespace PaymentPortal.Simulation.Outside;

/// <summary>The adapter and the line to the provider: calls get lost before or after their effect, take effect long after the caller has given up, come twice, or are answered late. It answers to
/// the key of the sandbox, so that the built-in methods lead to it.</summary>
internal sealed class SimulatedProvider(World world) : IPaymentProvider
{
    public string Key => "sandbox";

    public string HostName => "provider.example";

    private ProviderTruth Truth => world.Provider;

    public Task<ProviderStart> Start(ProviderOrder order, CancellationToken cancel) => Call("start", order.AttemptId, () => Truth.Start(order));

    public Task<ProviderState> Fetch(Guid attemptId, string? providerReference, CancellationToken cancel) => Call("fetch", attemptId, () => Truth.Fetch(attemptId));

    public Task<ProviderState> Capture(Guid attemptId, string? providerReference, CancellationToken cancel) => Call("take", attemptId, () => Truth.Take(attemptId));

    public Task<ProviderState> Cancel(Guid attemptId, string? providerReference, CancellationToken cancel) => Call("cancel", attemptId, () => Truth.Cancel(attemptId));

    public Task<ProviderRefund> Refund(ProviderRefundOrder order, CancellationToken cancel) => Call("refund", order.RefundId, () => Truth.Refund(order));

    /// <summary>Proven is what names an event and an attempt.</summary>
    public Task<ProviderNotice?> ReadNotification(IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body, CancellationToken cancel) => Task.FromResult(
        headers.TryGetValue("event", out var eventId) && headers.TryGetValue("attempt", out var attempt) ? new ProviderNotice(eventId, Guid.Parse(attempt)) : null);

    private async Task<T> Call<T>(string verb, Guid id, Func<T> effect)
    {
        var words = $"{verb} {World.Name(id)}";
        await world.Gates.Pass($"{words} goes out");
        if (world.Trouble(4))
        {
            throw Unclear($"{words} is lost");
        }

        if (world.Trouble(3))
        {
            world.Delay($"{words} arrives late", () => Try(effect, out _));
            throw Unclear($"{words} is slow");
        }

        var refusal = Try(effect, out var answer);
        if (world.Trouble(3))
        {
            refusal = Try(effect, out answer);
        }

        await world.Gates.Pass($"{words} comes back", world.Trouble(8) ? world.Dice.Seconds(1, 120) : default);
        return world.Trouble(5) ? throw Unclear($"{words} is not answered") : refusal is null ? answer! : throw refusal;
    }

    private ProviderUnclearException Unclear(string words)
    {
        world.Tell(words);
        return new ProviderUnclearException(words);
    }

    private static ProviderRefusedException? Try<T>(Func<T> effect, out T? answer)
    {
        try
        {
            answer = effect();
            return null;
        }
        catch (ProviderRefusedException refusal)
        {
            answer = default;
            return refusal;
        }
    }
}
