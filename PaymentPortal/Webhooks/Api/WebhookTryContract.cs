using System.ComponentModel.DataAnnotations;

namespace PaymentPortal.Webhooks.Api;

/// <summary>One try.</summary>
public sealed record WebhookTryContract
{
    /// <summary>1 for the first.</summary>
    /// <example>1</example>
    [Required]
    public required int Number { get; init; }

    /// <summary>When it ended.</summary>
    /// <example>2026-12-01T09:00:00Z</example>
    [Required]
    public required DateTimeOffset At { get; init; }

    /// <summary>How long it took.</summary>
    /// <example>84</example>
    [Required]
    public required int Milliseconds { get; init; }

    /// <summary>Where it went.</summary>
    /// <example>https://erp.example/hooks/payments</example>
    [Required, Url]
    public required string Url { get; init; }

    /// <summary>The request's headers, one a line, without the signature itself.</summary>
    /// <example>webhook-id: evt_06bdaz8v3nwm5k2q7xtr4hc9ge</example>
    [Required]
    public required string RequestHeaders { get; init; }

    /// <summary>The answer's status; null when none came.</summary>
    /// <example>204</example>
    public required int? Status { get; init; }

    /// <summary>Why it failed; null when it did not.</summary>
    /// <example>timeout</example>
    public required string? Fault { get; init; }

    /// <summary>The beginning of the answer, at most 4096 characters.</summary>
    /// <example>ok</example>
    [Required]
    public required string Answer { get; init; }

    public static WebhookTryContract Of(WebhookTry one) => new()
    {
        Number = one.Number,
        At = one.At,
        Milliseconds = one.Milliseconds,
        Url = one.Url,
        RequestHeaders = one.RequestHeaders,
        Status = one.Status,
        Fault = one.Fault,
        Answer = one.AnswerBody,
    };
}
