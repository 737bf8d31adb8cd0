using System.ComponentModel.DataAnnotations;
using PaymentPortal.Api.Json;

namespace PaymentPortal.PaymentRequests.Api;

/// <summary>One message to the payer.</summary>
public sealed record SendContract : IRequestContract
{
    /// <summary>`email` or `sms`.</summary>
    /// <example>email</example>
    [Required, AllowedValues("email", "sms")]
    public required string Channel { get; init; }

    /// <summary>`payment-request` or `reminder`; `payment-request` when absent.</summary>
    /// <example>payment-request</example>
    [AllowedValues("payment-request", "reminder")]
    public string? Template { get; init; }

    /// <summary>When it leaves; now when absent.</summary>
    /// <example>2026-12-01T09:00:00Z</example>
    public DateTimeOffset? At { get; init; }

    /// <summary>Whether the invoice goes with it as PDF.</summary>
    /// <example>true</example>
    public bool? AttachPdf { get; init; }

    /// <summary>As the use cases take it.</summary>
    public SendEntry ToEntry() => new(Channel) { Template = Template ?? MessageOrders.Request, At = At, AttachPdf = AttachPdf == true };
}
