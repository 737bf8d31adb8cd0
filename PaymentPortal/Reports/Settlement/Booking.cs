using PaymentPortal.Payments.Ledger;
using PaymentPortal.Primitives;

namespace PaymentPortal.Reports.Settlement;

/// <summary>One booking of the ledger, both its postings at once, with the payment it speaks of.</summary>
public sealed record Booking
{
    public required Guid PaymentRequestId { get; init; }

    /// <summary>The timeline entry that it books.</summary>
    public required int Sequence { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>The day in the brand's time zone.</summary>
    public required DateOnly Day { get; init; }

    public required Guid BrandId { get; init; }

    public required BookingKind Kind { get; init; }

    /// <summary>The account that stands against <see cref="LedgerAccount.Clearing"/>.</summary>
    public required LedgerAccount Account { get; init; }

    /// <summary>What came in (positive) or went out, minor units: the posting to <see cref="LedgerAccount.Clearing"/>.</summary>
    public required long Value { get; init; }

    public required string CurrencyCode { get; init; }

    /// <summary>The payment; null when its row is missing, which the proof of the books reports.</summary>
    public Guid? PaymentId { get; init; }

    /// <summary>Key of the provider that the money came by; empty when the payment is missing.</summary>
    public string Provider { get; init; } = "";

    public string Method { get; init; } = "";

    /// <summary>The request's reference.</summary>
    public required string Reference { get; init; }

    public Money Amount => Money.Of(Value, CurrencyCode);

    /// <summary>What a booking is, by the account against which it stands, the way of the money and the event that it books.</summary>
    /// <param name="account">Not <see cref="LedgerAccount.Clearing"/>.</param>
    /// <param name="value">What came into clearing, minor units.</param>
    /// <param name="kind">The event's name in the timeline.</param>
    public static BookingKind KindOf(LedgerAccount account, long value, string kind) => account switch
    {
        LedgerAccount.Claims => value >= 0 ? BookingKind.Payment : BookingKind.Reversal,
        LedgerAccount.Surplus when value >= 0 => BookingKind.Surplus,
        LedgerAccount.Surplus => kind switch { "surplus-refunded" => BookingKind.SurplusRefund, "surplus-charged-back" => BookingKind.Chargeback, _ => BookingKind.Reversal },
        LedgerAccount.Refunds => BookingKind.Refund,
        LedgerAccount.Chargebacks => BookingKind.Chargeback,
        LedgerAccount.Clearing => throw new ArgumentException("Clearing stands on the other side of every booking.", nameof(account)),
    };
}
