using System.ComponentModel.DataAnnotations;
using PaymentPortal.Api.Json;
using PaymentPortal.PaymentRequests;

namespace PaymentPortal.Messaging.Api;

/// <summary>A message to order.</summary>
public sealed record NewMessageContract : IRequestContract
{
    /// <summary>`email` or `sms`.</summary>
    /// <example>email</example>
    [Required, AllowedValues("email", "sms")]
    public required string Channel { get; init; }

    /// <summary>`payment-request` or `reminder`; `payment-request` when absent.</summary>
    /// <example>reminder</example>
    [AllowedValues("payment-request", "reminder")]
    public string? Template { get; init; }

    /// <summary>When it leaves; now when absent.</summary>
    /// <example>2026-12-01T09:00:00Z</example>
    public DateTimeOffset? At { get; init; }

    /// <summary>Whether the invoice goes with it as PDF; only an e-mail can carry it.</summary>
    /// <example>true</example>
    public bool? AttachPdf { get; init; }

    /// <summary>As the use case takes it.</summary>
    public SendEntry ToEntry() => new(Channel) { Template = Template ?? "payment-request", At = At, AttachPdf = AttachPdf == true };
}
