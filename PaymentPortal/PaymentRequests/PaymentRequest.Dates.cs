using PaymentPortal.Brands;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests;

/// <summary>What follows from its dates at a moment. Never stored.</summary>
public sealed partial class PaymentRequest
{
    /// <summary>Its status as everybody is told it: once the expiry has passed it counts as expired, whether or not a job has written that down.</summary>
    public PaymentRequestStatus StatusAt(DateTimeOffset now) =>
        Status is PaymentRequestStatus.Open or PaymentRequestStatus.PartiallyPaid && now >= ExpiresAt ? PaymentRequestStatus.Expired : Status;

    /// <summary>Why nothing of it can change any more; null while something can.</summary>
    public Refusal? WhyNotEditable(DateTimeOffset now) => PaymentRequestTransitions.Apply(StatusAt(now), PaymentRequestVerb.Edit).Reason;

    /// <summary>Payable, within the last days before its expiry.</summary>
    public bool IsCountingDown(DateTimeOffset now) => IsPayable(now) && now >= ExpiresAt.AddDays(-CountdownDays);

    /// <summary>Payable, but after its due date by the brand's calendar.</summary>
    public bool IsOverdue(Brand brand, DateTimeOffset now) => IsPayable(now) && DueDate is { } due && due < BrandDays.Today(brand, now);
}
