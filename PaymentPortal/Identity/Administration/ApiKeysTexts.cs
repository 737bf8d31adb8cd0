namespace PaymentPortal.Identity.Administration;

/// <summary>Marks the texts of the page of API keys.</summary>
public sealed class ApiKeysTexts;
