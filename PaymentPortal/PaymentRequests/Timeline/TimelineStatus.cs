namespace PaymentPortal.PaymentRequests.Timeline;

/// <summary>What a request's story says of it: status and sums as they follow from its entries alone.</summary>
/// <param name="Status">The status after the last entry.</param>
/// <param name="Paid">Minor units that settled it.</param>
/// <param name="Refunded">Minor units given back of them.</param>
public sealed record TimelineStatus(PaymentRequestStatus Status, long Paid, long Refunded)
{
    private static readonly TimelineStatus New = new(PaymentRequestStatus.Draft, 0, 0);

    /// <summary>Reads a story from its beginning.</summary>
    public static TimelineStatus Of(IEnumerable<TimelineEntry> entries) => entries.Aggregate(New, (status, entry) => status.After(entry.Event));

    private TimelineStatus After(PaymentRequestEvent fact) => fact switch
    {
        RequestSent => this with { Status = PaymentRequestStatus.Open },
        SendUndone => this with { Status = PaymentRequestStatus.Draft },
        PaymentAwaited => this with { Status = PaymentRequestStatus.Processing },
        PaymentFellThrough => this with { Status = Paid == 0 ? PaymentRequestStatus.Open : PaymentRequestStatus.PartiallyPaid },
        PaymentSettled settled => this with { Status = settled.Due == 0 ? PaymentRequestStatus.Paid : PaymentRequestStatus.PartiallyPaid, Paid = Paid + settled.Amount },
        RequestExpired => this with { Status = PaymentRequestStatus.Expired },
        RequestCancelled => this with { Status = PaymentRequestStatus.Cancelled },
        MoneyRefunded refunded => Refund(Refunded + refunded.Amount),
        MoneyChargedBack when Status is PaymentRequestStatus.Paid or PaymentRequestStatus.PartiallyRefunded => this with { Status = PaymentRequestStatus.ChargedBack },
        TransferUnmatched unmatched => Unmatch(Paid - unmatched.Amount),
        ChargebackReversed { IsLast: true } when Status == PaymentRequestStatus.ChargedBack => this with
        {
            Status = Refunded == 0 ? PaymentRequestStatus.Paid : Refunded < Paid ? PaymentRequestStatus.PartiallyRefunded : PaymentRequestStatus.Refunded,
        },
        _ => this,
    };

    /// <summary>What was paid is due again; what has expired or was cancelled stays so.</summary>
    private TimelineStatus Unmatch(long paid) => this with
    {
        Paid = paid,
        Status = Status is PaymentRequestStatus.Paid or PaymentRequestStatus.PartiallyPaid ? paid == 0 ? PaymentRequestStatus.Open : PaymentRequestStatus.PartiallyPaid : Status,
    };

    /// <summary>Of what was paid in full the status tells how much went back; an expired or cancelled part payment stays what it is.</summary>
    private TimelineStatus Refund(long sum) => this with
    {
        Refunded = sum,
        Status = Status is PaymentRequestStatus.Paid or PaymentRequestStatus.PartiallyRefunded
            ? sum == Paid ? PaymentRequestStatus.Refunded : PaymentRequestStatus.PartiallyRefunded
            : Status,
    };
}
