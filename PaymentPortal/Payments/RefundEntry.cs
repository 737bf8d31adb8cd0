namespace PaymentPortal.Payments;

/// <summary>The payer's account as it was typed.</summary>
/// <param name="Name">The holder.</param>
/// <param name="Iban">With or without blanks; empty when the money goes back in another way.</param>
public sealed record RefundEntry(string? Name, string? Iban);
