namespace PaymentPortal.Checkout;

/// <summary>What shows that a payment came.</summary>
/// <param name="Number">Of the payment ("pay_…").</param>
/// <param name="Method">Name of the method.</param>
/// <param name="At">In the brand's time zone.</param>
public sealed record PayerReceipt(string Number, string Method, DateTimeOffset At);
