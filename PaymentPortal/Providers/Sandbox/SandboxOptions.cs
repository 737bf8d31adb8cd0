namespace PaymentPortal.Providers.Sandbox;

/// <summary>The test provider; section "Sandbox".</summary>
public sealed class SandboxOptions
{
    /// <summary>Whether it exists at all; without a word it does in development only.</summary>
    public bool? Enabled { get; set; }

    /// <summary>Where the portal reaches its API; empty for the portal's own address.</summary>
    public string BaseAddress { get; set; } = "";

    /// <summary>What the portal shows to its API; empty for one made from the keys folder.</summary>
    public string ApiSecret { get; set; } = "";

    /// <summary>What its notifications are signed with ("whsec_…"); empty for one made from the keys folder.</summary>
    public string WebhookSecret { get; set; } = "";

    /// <summary>After which time a pending payment is confirmed by itself.</summary>
    public TimeSpan PendingDelay { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>After which time a late payment is captured.</summary>
    public TimeSpan LateDelay { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long the API says nothing of a payment whose outcome was "timeout".</summary>
    public TimeSpan SilenceFor { get; set; } = TimeSpan.FromSeconds(60);
}
