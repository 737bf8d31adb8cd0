namespace PaymentPortal.Payments;

/// <summary>Where the payer goes on.</summary>
public abstract record PaymentStart
{
    /// <summary>At the provider's hosted page.</summary>
    public sealed record AtProvider(Guid AttemptId, string RedirectUrl) : PaymentStart;

    /// <summary>At their own bank, with the data for a transfer.</summary>
    public sealed record AtOwnBank : PaymentStart;
}
