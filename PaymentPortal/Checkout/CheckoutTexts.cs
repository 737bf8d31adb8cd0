namespace PaymentPortal.Checkout;

/// <summary>Names the resource with the texts of the payer's pages.</summary>
public sealed class CheckoutTexts;
