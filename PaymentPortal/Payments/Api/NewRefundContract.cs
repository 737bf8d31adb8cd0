using System.ComponentModel.DataAnnotations;
using PaymentPortal.Api;
using PaymentPortal.Api.Json;

namespace PaymentPortal.Payments.Api;

/// <summary>Money to give back.</summary>
public sealed record NewRefundContract : IRequestContract
{
    /// <summary>How much; all that is left of the payment when absent.</summary>
    public MoneyContract? Amount { get; init; }

    /// <summary>Why, for colleagues.</summary>
    /// <example>Storno nach Widerruf</example>
    [StringLength(RefundPayment.LongestReason)]
    public string? Reason { get; init; }
}
