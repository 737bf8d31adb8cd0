using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests;

/// <summary>What was paid outside the portal, checked.</summary>
/// <param name="Amount">More than zero and at most what is due.</param>
/// <param name="PaidOn">The day it was paid, in the brand's time zone.</param>
/// <param name="Note">For colleagues; null without one.</param>
public sealed record OutsidePayment(Money Amount, DateOnly PaidOn, string? Note)
{
    /// <summary>Key of the method that such payments carry; it has a name and is never offered.</summary>
    public const string Method = "outside";
}
