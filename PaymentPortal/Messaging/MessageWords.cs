using Microsoft.Extensions.Localization;

namespace PaymentPortal.Messaging;

/// <summary>Says to staff, in their language, what a message is, what became of it and what to do next.</summary>
public sealed class MessageWords(IStringLocalizer<MessagingTexts> texts)
{
    /// <summary>"Payment request", "Reminder".</summary>
    public string Name(string template) => Known($"Template.{template}", template);

    /// <summary>"Sent", "Refused", "Delayed".</summary>
    public string Status(MessageRow row) => texts[row.IsDelayed ? "Status.Delayed" : $"Status.{row.Status}"];

    /// <summary>What went wrong, in a sentence; null when nothing did.</summary>
    public string? Fault(MessageRow row) => row.FaultCode is { } code ? Known($"Fault.{code}", code) : null;

    /// <summary>What to do next; null when nothing is to be done.</summary>
    public string? NextStep(MessageRow row) => row switch
    {
        { IsDelayed: true } => texts["Next.Delayed"].Value,
        { Status: MessageStatus.Unclear } => texts["Next.Unclear"].Value,
        { Status: MessageStatus.GaveUp } => texts["Next.GaveUp"].Value,
        { Status: MessageStatus.Refused, FaultCode: MessageFaults.MailboxUnknown or MessageFaults.DomainUnknown } => texts["Next.Address"].Value,
        { Status: MessageStatus.Refused } => texts["Next.Refused"].Value,
        _ => null,
    };

    private string Known(string key, string otherwise) => texts[key] is { ResourceNotFound: false } text ? text.Value : otherwise;
}
