namespace PaymentPortal.Imports;

/// <summary>Names the texts of imports.</summary>
public sealed class ImportsTexts;
