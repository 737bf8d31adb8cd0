using System.ComponentModel.DataAnnotations;

namespace PaymentPortal.Messaging.Api;

/// <summary>All messages of a payment request, oldest first.</summary>
public sealed record MessagesContract
{
    /// <summary>The messages.</summary>
    [Required]
    public required IReadOnlyList<MessageContract> Data { get; init; }
}
