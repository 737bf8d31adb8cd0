using PaymentPortal.Primitives;

namespace PaymentPortal.Messaging;

/// <summary>What is known of a message while it is written.</summary>
/// <param name="Template">"payment-request" or "reminder".</param>
/// <param name="Brand">Who asks.</param>
/// <param name="Amount">What is asked for.</param>
/// <param name="Description">As typed.</param>
/// <param name="Reference">As typed.</param>
/// <param name="PayerName">As typed.</param>
/// <param name="Language">BCP 47 of the payer; null takes the brand's.</param>
/// <param name="DueDate">As typed.</param>
public sealed record PreviewInput(
    string Template, Brands.BrandFace Brand, Money Amount, string? Description, string? Reference, string? PayerName, string? Language, DateOnly? DueDate);
