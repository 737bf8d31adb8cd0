using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using PaymentPortal.Api;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Api;

/// <summary>Money that goes back.</summary>
public sealed record RefundContract
{
    /// <summary>Opaque id.</summary>
    /// <example>ref_06bdaz8v3nwm5k2q7xtr4hc9ge</example>
    [Required]
    public required string Id { get; init; }

    /// <summary>The payment it is taken from.</summary>
    /// <example>pay_06bdaz8v3nwm5k2q7xtr4hc9ge</example>
    [Required]
    public required string PaymentId { get; init; }

    /// <summary>The payment request that the payment came for.</summary>
    /// <example>pr_06bdaz8v3nwm5k2q7xtr4hc9ge</example>
    [Required]
    public required string PaymentRequestId { get; init; }

    /// <summary>How much.</summary>
    [Required]
    public required MoneyContract Amount { get; init; }

    /// <summary>`awaitingApproval` while a second person has to approve it in the portal; `pending` until the money has gone back; `succeeded` or `failed` then.</summary>
    /// <example>succeeded</example>
    [Required, AllowedValues("awaitingApproval", "pending", "succeeded", "failed")]
    public required string Status { get; init; }

    /// <summary>Why, for colleagues.</summary>
    /// <example>Storno nach Widerruf</example>
    public required string? Reason { get; init; }

    /// <summary>Why it failed, `rejected` where a second person decided against it; null while it has not.</summary>
    /// <example>insufficient-funds</example>
    public required string? FailureCode { get; init; }

    /// <summary>When it was asked for.</summary>
    /// <example>2026-12-05T10:00:00Z</example>
    [Required]
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it succeeded or failed.</summary>
    /// <example>2026-12-05T10:00:02Z</example>
    public required DateTimeOffset? EndedAt { get; init; }

    public static RefundContract Of(Refund refund) => new()
    {
        Id = PublicId.Format(PublicId.Refund, refund.Id),
        PaymentId = PublicId.Format(PublicId.Payment, refund.PaymentId),
        PaymentRequestId = PublicId.Format(PublicId.PaymentRequest, refund.PaymentRequestId),
        Amount = MoneyContract.Of(refund.Amount),
        Status = JsonNamingPolicy.CamelCase.ConvertName(refund.State.ToString()),
        Reason = refund.Reason,
        FailureCode = refund.FailCode,
        CreatedAt = refund.AskedAt,
        EndedAt = refund.EndedAt,
    };
}
