namespace PaymentPortal.Support.Builders;

/// <summary>What happens to a request, in the order of these fields, a minute after each other.</summary>
public sealed record Life(string Reference, string Payer, long Value)
{
    public string Description { get; init; } = "Hausratversicherung 2026";

    public string CurrencyCode { get; init; } = "EUR";

    public string? Email { get; init; } = "payer@example.org";

    public string? Phone { get; init; }

    public DateTimeOffset CreatedAt { get; init; } = Some.Noon;

    public DateOnly? DueDate { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public bool Sent { get; init; } = true;

    public bool Delivered { get; init; }

    /// <summary>"refused", "gave-up" or "unclear".</summary>
    public string? Failed { get; init; }

    public bool Opened { get; init; }

    /// <summary>Method of an attempt that is refused for its limit.</summary>
    public string? Refused { get; init; }

    /// <summary>Method of an attempt that brings the money, or that runs.</summary>
    public string? Method { get; init; }

    /// <summary>What the attempt brings; 0 leaves it running.</summary>
    public long Paid { get; init; }

    public bool Awaited { get; init; }

    /// <summary>Why money came once more.</summary>
    public string? Surplus { get; init; }

    public bool Expired { get; init; }

    public string? Cancelled { get; init; }
}
