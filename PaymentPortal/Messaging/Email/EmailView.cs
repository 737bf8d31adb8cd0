namespace PaymentPortal.Messaging.Email;

/// <summary>A message read back, as the payer's program or phone would show it.</summary>
/// <param name="Subject">As decoded.</param>
/// <param name="From">Name and address.</param>
/// <param name="To">Name and address.</param>
/// <param name="Html">With its picture put in place; addresses of links are as sent.</param>
/// <param name="Text">The plain twin.</param>
/// <param name="Headers">All of the message's own headers, decoded, in their order.</param>
/// <param name="Files">What is attached.</param>
public sealed record EmailView(string Subject, string From, string To, string Html, string Text, IReadOnlyList<(string Name, string Value)> Headers, IReadOnlyList<EmailFile> Files);
