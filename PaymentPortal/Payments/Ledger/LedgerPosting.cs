using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Timeline;

namespace PaymentPortal.Payments.Ledger;

/// <summary>One side of a booking, append-only. The postings of a timeline entry add up to zero, and each follows from that entry alone,
/// so that the entry's hash vouches for them too.</summary>
public sealed class LedgerPosting
{
    private LedgerPosting()
    {
    }

    public Guid PaymentRequestId { get; private set; }

    /// <summary>The timeline entry that it books.</summary>
    public int Sequence { get; private set; }

    public LedgerAccount Account { get; private set; }

    /// <summary>Minor units; what comes into an account is positive.</summary>
    public long Amount { get; private set; }

    public string CurrencyCode { get; private set; } = "";

    public DateTimeOffset OccurredAt { get; private set; }

    /// <summary>What an entry books; nothing for entries without money.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="currency">The request's currency.</param>
    public static IReadOnlyList<LedgerPosting> Of(TimelineEntry entry, string currency) => entry.Event switch
    {
        PaymentSettled fact => Pair(entry, LedgerAccount.Clearing, LedgerAccount.Claims, fact.Amount, currency),
        SurplusRecorded fact => Pair(entry, LedgerAccount.Clearing, LedgerAccount.Surplus, fact.Amount, fact.Currency),
        MoneyRefunded fact => Pair(entry, LedgerAccount.Refunds, LedgerAccount.Clearing, fact.Amount, currency),
        MoneyChargedBack fact => Pair(entry, LedgerAccount.Chargebacks, LedgerAccount.Clearing, fact.Amount, currency),
        SurplusRefunded fact => Pair(entry, LedgerAccount.Surplus, LedgerAccount.Clearing, fact.Amount, fact.Currency),
        SurplusChargedBack fact => Pair(entry, LedgerAccount.Surplus, LedgerAccount.Clearing, fact.Amount, fact.Currency),
        TransferUnmatched fact => Pair(entry, LedgerAccount.Claims, LedgerAccount.Clearing, fact.Amount, currency),
        SurplusUnmatched fact => Pair(entry, LedgerAccount.Surplus, LedgerAccount.Clearing, fact.Amount, fact.Currency),
        ChargebackReversed fact => Pair(entry, LedgerAccount.Clearing, LedgerAccount.Chargebacks, fact.Amount, currency),
        SurplusChargebackReversed fact => Pair(entry, LedgerAccount.Clearing, LedgerAccount.Surplus, fact.Amount, fact.Currency),
        _ => [],
    };

    private static LedgerPosting[] Pair(TimelineEntry entry, LedgerAccount into, LedgerAccount outOf, long amount, string currency) =>
        [One(entry, into, amount, currency), One(entry, outOf, -amount, currency)];

    private static LedgerPosting One(TimelineEntry entry, LedgerAccount account, long amount, string currency) => new()
    {
        PaymentRequestId = entry.PaymentRequestId,
        Sequence = entry.Sequence,
        Account = account,
        Amount = amount,
        CurrencyCode = currency,
        OccurredAt = entry.OccurredAt,
    };
}
