using PaymentPortal.PaymentRequests;

namespace PaymentPortal.Checkout;

/// <summary>Derives what a payer sees from what is stored; a sweeper that has not run changes nothing here.</summary>
public static class PayerStates
{
    /// <summary>The state at a moment; null while the payer knows nothing of the request.</summary>
    public static PayerState? Of(PaymentRequestStatus status, DateTimeOffset expiresAt, int countdownDays, DateTimeOffset now) => status switch
    {
        PaymentRequestStatus.Draft => null,
        PaymentRequestStatus.Open or PaymentRequestStatus.PartiallyPaid when now >= expiresAt => PayerState.Expired,
        PaymentRequestStatus.Open => expiresAt - now <= TimeSpan.FromDays(countdownDays) ? PayerState.Countdown : PayerState.Open,
        PaymentRequestStatus.PartiallyPaid => PayerState.PartiallyPaid,
        PaymentRequestStatus.Processing => PayerState.Processing,
        PaymentRequestStatus.Paid => PayerState.Paid,
        PaymentRequestStatus.Expired => PayerState.Expired,
        PaymentRequestStatus.Cancelled => PayerState.Cancelled,
        PaymentRequestStatus.Refunded or PaymentRequestStatus.PartiallyRefunded or PaymentRequestStatus.ChargedBack => PayerState.Refunded,
    };

    public static bool IsPayable(this PayerState state) => state is PayerState.Open or PayerState.Countdown or PayerState.PartiallyPaid;

    /// <summary>The page's <c>data-state</c>.</summary>
    public static string Mark(this PayerState state) => state switch
    {
        PayerState.Open => "open",
        PayerState.Countdown => "countdown",
        PayerState.Processing => "processing",
        PayerState.PartiallyPaid => "partiallyPaid",
        PayerState.Paid => "paid",
        PayerState.Expired => "expired",
        PayerState.Cancelled => "cancelled",
        PayerState.Refunded => "refunded",
    };
}
