namespace PaymentPortal.Providers.Stripe;

/// <summary>How Stripe is reached; section "Providers:Stripe".</summary>
public sealed class StripeOptions
{
    /// <summary>Its API. Another address also stands for the host of its payment pages.</summary>
    public string BaseAddress { get; set; } = "https://api.stripe.com";

    /// <summary>How long an answer is waited for, repeated calls included.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Whether it is Stripe's own address.</summary>
    internal bool IsStripesOwn => Base.Host.EndsWith(".stripe.com", StringComparison.Ordinal);

    internal Uri Base => new(BaseAddress);
}
