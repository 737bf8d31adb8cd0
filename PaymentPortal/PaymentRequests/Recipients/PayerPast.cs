using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Recipients;

/// <summary>What speaks for a second look.</summary>
/// <param name="Twin">A request for the same amount sent just now.</param>
/// <param name="TwinSentAt">When that was sent.</param>
/// <param name="UsualAmount">The payer's mean, when the amount is ten times that or more.</param>
public sealed record PayerPast(Guid? Twin, DateTimeOffset? TwinSentAt, Money? UsualAmount)
{
    public static readonly PayerPast Nothing = new(null, null, null);
}
