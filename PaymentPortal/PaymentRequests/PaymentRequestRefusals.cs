using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests;

/// <summary>Refusals that several use cases share.</summary>
internal static class PaymentRequestRefusals
{
    public static readonly Refusal NotFound = new("request-not-found", "There is no such payment request.");

    public static readonly Refusal TooLateToUndo = new("too-late-to-undo", "The message has left already. Cancel the payment request instead.");
}
