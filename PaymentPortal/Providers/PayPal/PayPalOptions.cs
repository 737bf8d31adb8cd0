namespace PaymentPortal.Providers.PayPal;

/// <summary>How PayPal is reached; section "Providers:PayPal". The credentials are each brand's own.</summary>
public sealed class PayPalOptions
{
    /// <summary>Where its API is.</summary>
    public string BaseAddress { get; set; } = "https://api-m.paypal.com";

    /// <summary>Where the API of its test environment is, for accounts there.</summary>
    public string TestAddress { get; set; } = "https://api-m.sandbox.paypal.com";

    /// <summary>The longest wait for one call, with all its tries.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);
}
