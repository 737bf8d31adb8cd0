namespace PaymentPortal.PaymentRequests.Pages;

/// <summary>What was handed over last.</summary>
/// <param name="Request">The request that came of it.</param>
/// <param name="Form">The form as it was, for taking the send back.</param>
/// <param name="UndoUntil">Until when it can be taken back; null for a draft.</param>
public sealed record SentForm(PaymentRequest Request, ComposerForm Form, DateTimeOffset? UndoUntil);
