namespace PaymentPortal.Messaging;

/// <summary>One taken-up message, ready to leave.</summary>
/// <param name="MessageId">The row.</param>
/// <param name="Try">Which try this is. Whoever takes the row up after this lease has ended counts on, and so shuts this holder out.</param>
/// <param name="Channel">By which channel.</param>
/// <param name="Recipient">The address.</param>
/// <param name="Raw">What goes over the wire; null when it could not be rendered.</param>
public sealed record MessageLease(Guid MessageId, int Try, string Channel, string Recipient, byte[]? Raw);
