using PaymentPortal.Primitives;

namespace PaymentPortal.Providers;

/// <summary>What is ordered at a provider.</summary>
/// <param name="AttemptId">Idempotency key and merchant reference.</param>
/// <param name="Method">Our key of the method.</param>
/// <param name="Amount">What is to be paid.</param>
/// <param name="Payee">Legal name shown by the provider.</param>
/// <param name="Reference">For the payer's bank statement.</param>
/// <param name="Description">What is paid for.</param>
/// <param name="Language">BCP 47 tag the payer reads.</param>
/// <param name="ReturnUrl">Absolute address the payer comes back to, whatever happened.</param>
/// <param name="NotificationUrl">Absolute address for the provider's notifications.</param>
/// <param name="ExpiresAt">UTC; after it the provider should take no payment.</param>
public sealed record ProviderOrder(
    Guid AttemptId, string Method, Money Amount, string Payee, string Reference, string Description, string Language, string ReturnUrl, string NotificationUrl, DateTimeOffset ExpiresAt);
