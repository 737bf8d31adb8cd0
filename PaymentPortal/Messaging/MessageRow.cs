namespace PaymentPortal.Messaging;

/// <summary>One message as a request's page lists it.</summary>
/// <param name="Id">The row.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Channel">"email".</param>
/// <param name="Template">"payment-request" or "reminder".</param>
/// <param name="Recipient">The address.</param>
/// <param name="CreatedAt">When it was ordered, UTC.</param>
/// <param name="DueAt">When it leaves or is tried again, UTC.</param>
/// <param name="SentAt">When it was taken over, UTC.</param>
/// <param name="Tries">How often it was tried.</param>
/// <param name="FaultCode">One of <see cref="MessageFaults"/>; null when nothing went wrong.</param>
/// <param name="FaultText">The other side's own words.</param>
/// <param name="CanBeRead">Whether its words exist already.</param>
public sealed record MessageRow(
    Guid Id, MessageStatus Status, string Channel, string Template, string Recipient, DateTimeOffset CreatedAt, DateTimeOffset DueAt, DateTimeOffset? SentAt,
    int Tries, string? FaultCode, string? FaultText, bool CanBeRead)
{
    /// <summary>The request.</summary>
    public Guid? PaymentRequestId { get; init; }

    /// <inheritdoc cref="Message.OpenedAt"/>
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>Whether somebody has to look: it is not tried again and did not surely arrive.</summary>
    public bool NeedsAttention => Status is MessageStatus.Refused or MessageStatus.GaveUp or MessageStatus.Unclear;

    /// <summary>Whether it was tried in vain and will be tried again.</summary>
    public bool IsDelayed => Status is MessageStatus.Waiting && FaultCode is not null;
}
