namespace PaymentPortal.Api;

/// <summary>Marks the texts of answers that belong to no slice.</summary>
public sealed class ApiTexts;
