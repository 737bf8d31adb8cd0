namespace PaymentPortal.Attention;

/// <summary>A case as the queue shows it.</summary>
/// <param name="Case">The case.</param>
/// <param name="Payer">Who is asked to pay; null where there is no request or no name.</param>
/// <param name="Reference">The request's.</param>
/// <param name="Description">The request's.</param>
public sealed record AttentionRow(AttentionCase Case, string? Payer, string? Reference, string? Description);
