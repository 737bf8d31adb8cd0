namespace PaymentPortal.Guides;

/// <summary>Marks the texts around the guides.</summary>
public sealed class GuidesTexts;
