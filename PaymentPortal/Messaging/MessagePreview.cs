namespace PaymentPortal.Messaging;

/// <summary>How a message begins.</summary>
/// <param name="Subject">The subject line.</param>
/// <param name="FirstLine">Payee and reference.</param>
/// <param name="Greeting">Empty when nobody is named.</param>
public sealed record MessagePreview(string Subject, string FirstLine, string Greeting);
