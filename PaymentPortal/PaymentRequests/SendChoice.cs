namespace PaymentPortal.PaymentRequests;

/// <summary>How the payer is told.</summary>
/// <param name="Channels">"email"; none makes the request payable without telling anybody, for a link that is handed over otherwise.</param>
/// <param name="AttachPdf">Whether the invoice goes with the message.</param>
public sealed record SendChoice(IReadOnlyList<string> Channels, bool AttachPdf);
