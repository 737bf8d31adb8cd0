using PaymentPortal.PaymentRequests;

namespace PaymentPortal.Messaging;

/// <summary>Where a request's payer is reached by a channel.</summary>
internal static class MessageAddress
{
    /// <summary>The address; null when the payer has none there.</summary>
    public static string? Of(PaymentRequest request, string channel) => channel switch { MessageOrders.Email => request.Recipient.Email, MessageOrders.Sms => request.Recipient.Phone, _ => null };
}
