using PaymentPortal.Components.Kit;

namespace PaymentPortal.PaymentRequests.Timeline;

/// <summary>Where a request stands, in one sentence.</summary>
/// <param name="Words">The sentence ("Is on PayPal's page right now").</param>
/// <param name="Tone">How it is meant: petrol while it goes well, red when somebody must act.</param>
public sealed record StateSentence(string Words, Tone Tone)
{
    /// <summary>What the agent can say on the telephone; null when there is nothing to say.</summary>
    public string? Say { get; init; }

    /// <summary>Since when it is so, where the running time matters.</summary>
    public DateTimeOffset? Since { get; init; }
}
