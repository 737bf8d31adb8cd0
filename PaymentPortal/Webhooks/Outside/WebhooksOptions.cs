namespace PaymentPortal.Webhooks.Outside;

/// <summary>Section "Webhooks".</summary>
public sealed class WebhooksOptions
{
    /// <summary>Hosts that may be reached although their address is private, loopback or link-local: names or addresses, separated by commas, exactly as endpoints name them.</summary>
    public string AllowedHosts { get; set; } = "";
}
