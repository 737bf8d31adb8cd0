using System.ComponentModel.DataAnnotations;
using PaymentPortal.Api;
using PaymentPortal.Api.Json;

namespace PaymentPortal.PaymentRequests.Api;

/// <summary>What was paid outside the portal: in cash, at the counter, by another transfer.</summary>
public sealed record OutsidePaymentContract : IRequestContract
{
    /// <summary>How much; all that is left to pay when absent.</summary>
    public MoneyContract? Amount { get; init; }

    /// <summary>The day it was paid, in the brand's time zone; today when absent.</summary>
    /// <example>2026-12-03</example>
    public DateOnly? Date { get; init; }

    /// <summary>For colleagues.</summary>
    /// <example>Bar am Schalter</example>
    [StringLength(OutsideInput.LongestNote)]
    public string? Note { get; init; }
}
