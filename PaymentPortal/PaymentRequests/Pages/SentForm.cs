namespace PaymentPortal.PaymentRequests.Pages;

/// <summary>What was handed over.</summary>
/// <param name="Request">The request that came of it.</param>
/// <param name="Form">The form as it was, for taking the send back.</param>
public sealed record SentForm(PaymentRequest Request, ComposerForm Form)
{
    /// <summary>Until when it can be taken back.</summary>
    public DateTimeOffset UndoUntil { get; init; }
}
