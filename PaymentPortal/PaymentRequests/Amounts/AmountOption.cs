namespace PaymentPortal.PaymentRequests.Amounts;

/// <summary>Something that a payer can choose.</summary>
/// <param name="Label">What it is, 1 to 80 characters.</param>
/// <param name="Value">Minor units, more than zero.</param>
/// <param name="Reference">The sender's own mark of it, at most 35 characters; null without one.</param>
public sealed record AmountOption(string Label, long Value, string? Reference = null);
