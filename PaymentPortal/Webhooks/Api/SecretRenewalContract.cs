using System.ComponentModel.DataAnnotations;
using PaymentPortal.Api.Json;

namespace PaymentPortal.Webhooks.Api;

/// <summary>A renewal of the secret.</summary>
public sealed record SecretRenewalContract : IRequestContract
{
    /// <summary>How long the former secret signs beside the new one, in hours; 0 ends it at once. 24 when absent.</summary>
    /// <example>24</example>
    [Range(0, 168)]
    public int? OverlapHours { get; init; }
}
