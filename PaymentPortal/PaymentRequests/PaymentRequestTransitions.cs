using PaymentPortal.Primitives;
using static PaymentPortal.PaymentRequests.PaymentRequestStatus;
using static PaymentPortal.PaymentRequests.PaymentRequestVerb;

namespace PaymentPortal.PaymentRequests;

/// <summary>The whole life of a payment request: every pair of status and verb leads to a status or is refused with a code.
/// A pair left out does not compile.</summary>
public static class PaymentRequestTransitions
{
    private static readonly Refusal NotSent = new("request-not-sent", "The payment request has not been sent yet.");
    private static readonly Refusal AlreadySent = new("request-already-sent", "The payment request has been sent already.");
    private static readonly Refusal UnderWay = new("payment-under-way", "A payment is under way and has to be confirmed first.");
    private static readonly Refusal NothingUnderWay = new("no-payment-under-way", "No payment is waiting for confirmation.");
    private static readonly Refusal AlreadyPaid = new("request-already-paid", "The payment request has been paid already.");
    private static readonly Refusal PartlyPaidAlready = new("request-partly-paid", "A part of the payment request has been paid already.");
    private static readonly Refusal HasExpired = new("request-expired", "The payment request has expired.");
    private static readonly Refusal WasCancelled = new("request-cancelled", "The payment request was cancelled.");
    private static readonly Refusal NothingPaid = new("nothing-paid", "Nothing has been paid yet.");
    private static readonly Refusal MoneyIsBack = new("already-refunded", "The money has gone back to the payer already.");

    /// <summary>The status that a verb leads to, or why it is refused.</summary>
    public static Outcome<PaymentRequestStatus> Apply(PaymentRequestStatus status, PaymentRequestVerb verb) => (status, verb) switch
    {
        (Draft, Edit) => Draft,
        (Draft, Send) => Open,
        (Draft, TakeBack or SendAgain or StartAttempt or AwaitConfirmation or SettlePart or SettleFully or Expire) => NotSent,
        (Draft, ReopenUnpaid or ReopenPartlyPaid) => NothingUnderWay,
        (Draft, RecordSurplus) => Draft,
        (Draft, Cancel) => Cancelled,
        (Draft, RefundPart or RefundFully or ChargeBack or UnmatchAll or UnmatchPart or WinBack or WinBackPartlyRefunded or WinBackRefunded) => NothingPaid,

        (Open, Edit or SendAgain or StartAttempt or RecordSurplus) => Open,
        (Open, Send) => AlreadySent,
        (Open, TakeBack) => Draft,
        (Open, AwaitConfirmation) => Processing,
        (Open, ReopenUnpaid or ReopenPartlyPaid) => NothingUnderWay,
        (Open, SettlePart) => PartiallyPaid,
        (Open, SettleFully) => Paid,
        (Open, Expire) => Expired,
        (Open, Cancel) => Cancelled,
        (Open, RefundPart or RefundFully or ChargeBack or UnmatchAll or UnmatchPart or WinBack or WinBackPartlyRefunded or WinBackRefunded) => NothingPaid,

        (Processing, Edit or TakeBack or SendAgain or StartAttempt or Expire or Cancel or RefundPart or RefundFully or UnmatchAll or UnmatchPart) => UnderWay,
        (Processing, Send) => AlreadySent,
        (Processing, AwaitConfirmation or RecordSurplus or ChargeBack or WinBack or WinBackPartlyRefunded or WinBackRefunded) => Processing,
        (Processing, ReopenUnpaid) => Open,
        (Processing, ReopenPartlyPaid or SettlePart) => PartiallyPaid,
        (Processing, SettleFully) => Paid,

        (PartiallyPaid, Edit or SendAgain or StartAttempt or RecordSurplus or SettlePart) => PartiallyPaid,
        (PartiallyPaid, Send) => AlreadySent,
        (PartiallyPaid, TakeBack) => PartlyPaidAlready,
        (PartiallyPaid, AwaitConfirmation) => Processing,
        (PartiallyPaid, ReopenUnpaid or ReopenPartlyPaid) => NothingUnderWay,
        (PartiallyPaid, SettleFully) => Paid,
        (PartiallyPaid, Expire) => Expired,
        (PartiallyPaid, Cancel) => Cancelled,
        (PartiallyPaid, RefundPart or RefundFully or ChargeBack or UnmatchPart or WinBack or WinBackPartlyRefunded or WinBackRefunded) => PartiallyPaid,
        (PartiallyPaid, UnmatchAll) => Open,

        (Paid, Edit or Send or TakeBack or SendAgain or StartAttempt or AwaitConfirmation or SettlePart or SettleFully or Expire or Cancel) => AlreadyPaid,
        (Paid, ReopenUnpaid or ReopenPartlyPaid) => NothingUnderWay,
        (Paid, RecordSurplus or WinBack or WinBackPartlyRefunded or WinBackRefunded) => Paid,
        (Paid, RefundPart) => PartiallyRefunded,
        (Paid, RefundFully) => Refunded,
        (Paid, ChargeBack) => ChargedBack,
        (Paid, UnmatchAll) => Open,
        (Paid, UnmatchPart) => PartiallyPaid,

        (Expired, Edit or Send or TakeBack or SendAgain or StartAttempt or AwaitConfirmation or SettlePart or SettleFully or Expire or Cancel) => HasExpired,
        (Expired, ReopenUnpaid or ReopenPartlyPaid) => NothingUnderWay,
        (Expired, RecordSurplus or RefundPart or RefundFully or ChargeBack or UnmatchAll or UnmatchPart or WinBack or WinBackPartlyRefunded or WinBackRefunded) => Expired,

        (Cancelled, Edit or Send or TakeBack or SendAgain or StartAttempt or AwaitConfirmation or SettlePart or SettleFully or Expire or Cancel) => WasCancelled,
        (Cancelled, ReopenUnpaid or ReopenPartlyPaid) => NothingUnderWay,
        (Cancelled, RecordSurplus or RefundPart or RefundFully or ChargeBack or UnmatchAll or UnmatchPart or WinBack or WinBackPartlyRefunded or WinBackRefunded) => Cancelled,

        (PartiallyRefunded, Edit or Send or TakeBack or SendAgain or StartAttempt or AwaitConfirmation or SettlePart or SettleFully or Expire or Cancel) => AlreadyPaid,
        (PartiallyRefunded, ReopenUnpaid or ReopenPartlyPaid) => NothingUnderWay,
        (PartiallyRefunded, RecordSurplus or RefundPart or WinBack or WinBackPartlyRefunded or WinBackRefunded) => PartiallyRefunded,
        (PartiallyRefunded, RefundFully) => Refunded,
        (PartiallyRefunded, ChargeBack) => ChargedBack,
        (PartiallyRefunded, UnmatchAll or UnmatchPart) => MoneyIsBack,

        (Refunded, Edit or Send or TakeBack or SendAgain or StartAttempt or AwaitConfirmation or SettlePart or SettleFully or Expire or Cancel) => AlreadyPaid,
        (Refunded, ReopenUnpaid or ReopenPartlyPaid) => NothingUnderWay,
        (Refunded, RecordSurplus or ChargeBack or WinBack or WinBackPartlyRefunded or WinBackRefunded) => Refunded,
        (Refunded, RefundPart or RefundFully or UnmatchAll or UnmatchPart) => MoneyIsBack,

        (ChargedBack, Edit or Send or TakeBack or SendAgain or StartAttempt or AwaitConfirmation or SettlePart or SettleFully or Expire or Cancel) => AlreadyPaid,
        (ChargedBack, ReopenUnpaid or ReopenPartlyPaid) => NothingUnderWay,
        (ChargedBack, RecordSurplus or ChargeBack) => ChargedBack,
        (ChargedBack, RefundPart or RefundFully or UnmatchAll or UnmatchPart) => MoneyIsBack,
        (ChargedBack, WinBack) => Paid,
        (ChargedBack, WinBackPartlyRefunded) => PartiallyRefunded,
        (ChargedBack, WinBackRefunded) => Refunded,
    };
}
