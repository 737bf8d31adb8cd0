namespace PaymentPortal.Webhooks.Sending;

/// <summary>Why a try failed. Stable; pages have words for each.</summary>
public static class WebhookFaults
{
    /// <summary>No such host.</summary>
    public const string UnknownHost = "unknown-host";

    /// <summary>Nobody listens, or the line broke.</summary>
    public const string Unreachable = "unreachable";

    /// <summary>The host lies inside and no administrator allowed it.</summary>
    public const string PrivateAddress = "private-address";

    /// <summary>The certificate is not valid for the host, or no encryption came about.</summary>
    public const string Certificate = "certificate";

    /// <summary>No answer in time.</summary>
    public const string Timeout = "timeout";

    /// <summary>An answer of 3xx; redirects are not followed.</summary>
    public const string Redirect = "redirect";

    /// <summary>An answer of 410: the endpoint wants nothing more and was switched off.</summary>
    public const string Gone = "gone";

    /// <summary>Any other answer that is not 2xx.</summary>
    public const string Status = "status";

    /// <summary>What came back is no HTTP.</summary>
    public const string BrokenAnswer = "broken-answer";

    /// <summary>The portal itself failed to send.</summary>
    public const string Portal = "portal";

    public static IReadOnlyList<string> All { get; } = [UnknownHost, Unreachable, PrivateAddress, Certificate, Timeout, Redirect, Gone, Status, BrokenAnswer, Portal];
}
