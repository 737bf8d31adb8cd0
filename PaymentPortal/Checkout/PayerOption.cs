namespace PaymentPortal.Checkout;

/// <summary>Something that can be chosen.</summary>
public sealed record PayerOption(string Label, string Amount, bool IsChosen);
