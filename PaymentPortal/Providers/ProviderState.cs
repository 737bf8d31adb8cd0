namespace PaymentPortal.Providers;

/// <summary>What a provider knows about an attempt.</summary>
/// <param name="Phase">How far it is there.</param>
/// <param name="Captures">Every piece of money it brought, usually one.</param>
/// <param name="Reason">Why it was refused, in our kebab-case words, where the provider says so.</param>
public sealed record ProviderState(ProviderPhase Phase, IReadOnlyList<ProviderCapture> Captures, string? Reason = null)
{
    /// <summary>The provider has never heard of it.</summary>
    public static readonly ProviderState Unknown = new(ProviderPhase.Unknown, []);
}
