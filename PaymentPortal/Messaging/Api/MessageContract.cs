using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;

namespace PaymentPortal.Messaging.Api;

/// <summary>Something that is or was to be said to the payer.</summary>
public sealed record MessageContract
{
    /// <summary>Opaque id.</summary>
    /// <example>msg_06bdaz8v3nwm5k2q7xtr4hc9ge</example>
    [Required]
    public required string Id { get; init; }

    /// <summary>The payment request it is about.</summary>
    /// <example>pr_06bdaz8v3nwm5k2q7xtr4hc9ge</example>
    [Required]
    public required string PaymentRequest { get; init; }

    /// <summary>`waiting`, `transmitting`, `sent`, `refused` (for good), `gaveUp`, `unclear` (it may or may not have arrived) or `calledOff`.</summary>
    /// <example>sent</example>
    [Required]
    public required string Status { get; init; }

    /// <summary>How it is said.</summary>
    /// <example>email</example>
    [Required]
    public required string Channel { get; init; }

    /// <summary>What it says.</summary>
    /// <example>payment-request</example>
    [Required]
    public required string Template { get; init; }

    /// <summary>The address it goes to.</summary>
    /// <example>erika@example.org</example>
    [Required]
    public required string Recipient { get; init; }

    /// <summary>When it was ordered.</summary>
    /// <example>2026-12-01T09:00:00Z</example>
    [Required]
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it leaves, or is tried again.</summary>
    /// <example>2026-12-01T09:00:10Z</example>
    [Required]
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>When the other side took it over.</summary>
    /// <example>2026-12-01T09:00:11Z</example>
    public required DateTimeOffset? SentAt { get; init; }

    /// <summary>When a person first opened the payer's page after it had left; the last message before a look counts as the one that was opened.</summary>
    /// <example>2026-12-01T09:12:40Z</example>
    public required DateTimeOffset? OpenedAt { get; init; }

    /// <summary>How often it was tried.</summary>
    /// <example>1</example>
    [Required]
    public required int Tries { get; init; }

    /// <summary>What went wrong last; null when nothing did.</summary>
    /// <example>mailbox-unknown</example>
    public required string? FaultCode { get; init; }

    public static MessageContract Of(MessageRow row) => new()
    {
        Id = PublicId.Format(PublicId.Message, row.Id),
        PaymentRequest = PublicId.Format(PublicId.PaymentRequest, row.PaymentRequestId ?? throw new InvalidOperationException("A note to staff is none of the API's messages.")),
        Status = JsonNamingPolicy.CamelCase.ConvertName(row.Status.ToString()),
        Channel = row.Channel,
        Template = row.Template,
        Recipient = row.Recipient,
        CreatedAt = row.CreatedAt,
        DueAt = row.DueAt,
        SentAt = row.SentAt,
        OpenedAt = row.OpenedAt,
        Tries = row.Tries,
        FaultCode = row.FaultCode,
    };

    /// <summary>A message that has just been ordered; its row is written with the answer.</summary>
    public static MessageContract Of(MessageOrder order, PaymentRequest request, DateTimeOffset now) => new()
    {
        Id = PublicId.Format(PublicId.Message, order.MessageId),
        PaymentRequest = PublicId.Format(PublicId.PaymentRequest, request.Id),
        Status = "waiting",
        Channel = order.Channel,
        Template = order.Template,
        Recipient = (order.Channel == "sms" ? request.Recipient.Phone : request.Recipient.Email) ?? "",
        CreatedAt = now,
        DueAt = order.NotBefore,
        SentAt = null,
        OpenedAt = null,
        Tries = 0,
        FaultCode = null,
    };

    /// <summary>A message as it stands.</summary>
    public static MessageContract Of(Message message) => Of(new MessageRow(
        message.Id, message.Status, message.Channel, message.Template, message.Recipient, message.CreatedAt, message.DueAt, message.SentAt, message.Tries, message.FaultCode, message.FaultText, CanBeRead: false)
    {
        PaymentRequestId = message.PaymentRequestId,
        OpenedAt = message.OpenedAt,
    });
}
