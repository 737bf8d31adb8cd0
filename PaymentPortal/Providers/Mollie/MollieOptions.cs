namespace PaymentPortal.Providers.Mollie;

/// <summary>How Mollie is reached; section "Providers:Mollie". The credentials are each brand's own.</summary>
public sealed class MollieOptions
{
    /// <summary>Where its API is.</summary>
    public string BaseAddress { get; set; } = "https://api.mollie.com";

    /// <summary>The longest wait for one call, with all its tries.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(15);
}
