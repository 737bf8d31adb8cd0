namespace PaymentPortal.Payments.Redirects;

/// <summary>A redirect that was ordered.</summary>
/// <param name="Url">Absolute; whoever has it starts the payment.</param>
/// <param name="ExpiresAt">UTC.</param>
public sealed record CreatedRedirect(string Url, DateTimeOffset ExpiresAt);
