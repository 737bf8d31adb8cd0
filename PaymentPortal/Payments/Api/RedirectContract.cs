using System.ComponentModel.DataAnnotations;
using PaymentPortal.Payments.Redirects;

namespace PaymentPortal.Payments.Api;

/// <summary>An address that starts one payment once.</summary>
public sealed record RedirectContract
{
    /// <summary>Where to send the payer's browser. It is a secret of this one payer.</summary>
    /// <example>https://pay.example/p/1g6k3v0t9wz4x8c2b7n5m1q0a9s8d7f6/go/9q1t0zk4w8y2v6b3x5c7m0n1a2s3d4f5</example>
    [Required, Url]
    public required string Url { get; init; }

    /// <summary>Until when it starts the payment; later it leads to the payer's page.</summary>
    /// <example>2026-12-05T10:10:00Z</example>
    [Required]
    public required DateTimeOffset ExpiresAt { get; init; }

    public static RedirectContract Of(CreatedRedirect redirect) => new() { Url = redirect.Url, ExpiresAt = redirect.ExpiresAt };
}
