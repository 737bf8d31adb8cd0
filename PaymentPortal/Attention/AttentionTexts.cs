namespace PaymentPortal.Attention;

/// <summary>Names the texts of the work queue.</summary>
public sealed class AttentionTexts;
