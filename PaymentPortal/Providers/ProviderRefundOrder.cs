using PaymentPortal.Primitives;

namespace PaymentPortal.Providers;

/// <summary>What is to be given back.</summary>
/// <param name="RefundId">Idempotency key and merchant reference.</param>
/// <param name="AttemptId">The attempt that brought the money.</param>
/// <param name="ProviderReference">The provider's id of that attempt.</param>
/// <param name="CaptureId">The provider's id of the money.</param>
/// <param name="Amount">All of it or a part.</param>
/// <param name="Reason">For the provider's records; null without one.</param>
/// <param name="RefundReference">The provider's id of the refund, once it has answered.</param>
public sealed record ProviderRefundOrder(Guid RefundId, Guid AttemptId, string? ProviderReference, string CaptureId, Money Amount, string? Reason, string? RefundReference = null);
