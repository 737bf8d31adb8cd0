namespace PaymentPortal.Identity;

/// <summary>Marks the texts of sign-in and administration.</summary>
public sealed class IdentityTexts;
