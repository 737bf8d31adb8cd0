using System.ComponentModel.DataAnnotations;
using PaymentPortal.Api.Json;

namespace PaymentPortal.PaymentRequests.Api;

/// <summary>A cancellation.</summary>
public sealed record CancellationContract : IRequestContract
{
    /// <summary>Why, for colleagues; the payer does not see it.</summary>
    /// <example>Doppelt gesendet</example>
    [StringLength(CancelPaymentRequest.LongestReason)]
    public string? Reason { get; init; }
}
