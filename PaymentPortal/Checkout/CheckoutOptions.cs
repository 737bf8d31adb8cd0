using System.ComponentModel.DataAnnotations;

namespace PaymentPortal.Checkout;

/// <summary>Limits against whoever tries out stolen cards on payers' pages.</summary>
public sealed class CheckoutOptions
{
    /// <summary>New attempts of one request within an hour; going on with the one under way does not count.</summary>
    [Range(1, 1000)]
    public int AttemptsPerRequest { get; init; } = 12;

    /// <summary>New attempts from one client address within ten minutes, over all requests.</summary>
    [Range(1, 1_000_000)]
    public int AttemptsPerAddress { get; init; } = 40;
}
