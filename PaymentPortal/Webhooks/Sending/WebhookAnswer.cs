namespace PaymentPortal.Webhooks.Sending;

/// <summary>What came of one try.</summary>
public sealed record WebhookAnswer
{
    /// <summary>The status; null when no answer came.</summary>
    public int? Status { get; init; }

    /// <summary>One of <see cref="WebhookFaults"/>; null when the endpoint took the event.</summary>
    public string? Fault { get; init; }

    /// <summary>The beginning of the body, as text.</summary>
    public string Body { get; init; } = "";

    public TimeSpan Took { get; init; }

    /// <summary>How long the endpoint asked to be left alone.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The endpoint, or what stands before it, says that it is too much for the moment.</summary>
    public bool IsOverloaded => Status is 429 or 502 or 503 or 504;

    /// <summary>It wants nothing more, for a while or for ever.</summary>
    public bool WantsNoMore => IsOverloaded || RetryAfter is not null || Fault == WebhookFaults.Gone;
}
