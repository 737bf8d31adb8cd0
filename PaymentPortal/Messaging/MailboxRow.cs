namespace PaymentPortal.Messaging;

/// <summary>One mail in the mailbox.</summary>
public sealed record MailboxRow
{
    /// <summary>The message.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it is about; null for a note to staff.</summary>
    public required Guid? PaymentRequestId { get; init; }

    /// <summary>"email" or "sms".</summary>
    public required string Channel { get; init; }

    public required string Recipient { get; init; }

    public required string Subject { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>Whether something is attached.</summary>
    public required bool HasFile { get; init; }
}
