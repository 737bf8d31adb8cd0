namespace PaymentPortal.Messaging.Email;

/// <summary>A file that goes with a mail.</summary>
/// <param name="Name">"Rechnung INV-2026-0042.pdf".</param>
/// <param name="Type">"application/pdf".</param>
/// <param name="Content">Its bytes.</param>
public sealed record EmailFile(string Name, string Type, byte[] Content);
