namespace PaymentPortal.Messaging;

/// <summary>What messages say, and what is said about them.</summary>
public sealed class MessagingTexts;
