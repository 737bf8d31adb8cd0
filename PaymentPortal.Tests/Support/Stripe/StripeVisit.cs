using PaymentPortal.PaymentRequests;
using PaymentPortal.Providers;

namespace PaymentPortal.Support.Stripe;

/// <summary>A payer at Stripe's page.</summary>
/// <param name="Request">What is to be paid.</param>
/// <param name="At">The brand's account.</param>
/// <param name="AttemptId">Our id.</param>
/// <param name="Session">Stripe's id.</param>
/// <param name="Page">Where the payer is.</param>
internal sealed record StripeVisit(PaymentRequest Request, ProviderAtHand At, Guid AttemptId, string Session, string Page);
