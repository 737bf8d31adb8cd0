using PaymentPortal.Primitives;

namespace PaymentPortal.Checkout;

/// <summary>What the payer said: they would transfer the money themselves.</summary>
/// <param name="Amount">How much.</param>
/// <param name="At">When, in the brand's time zone.</param>
public sealed record PayerAnnouncement(Money Amount, DateTimeOffset At);
