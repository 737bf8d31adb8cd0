using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Reconciliation;

/// <summary>Books money of a line on requests: what is due settles them, the rest becomes a surplus, nothing is dropped. Pure, so that every amount can be tried.</summary>
/// <param name="line">The line, whose payments are numbered on.</param>
/// <param name="actor">Who decided.</param>
/// <param name="now">UTC.</param>
internal sealed class TransferRecord(StatementLine line, Actor actor, DateTimeOffset now)
{
    /// <summary>Key of the provider of all money that comes by statements.</summary>
    public const string Provider = "bank";

    /// <summary>Key of the method.</summary>
    public const string Method = "bankTransfer";

    private readonly List<Payment> payments = [];

    /// <summary>The payments so far.</summary>
    public IReadOnlyList<Payment> Payments => payments;

    /// <summary>Books an amount of the line on a request.</summary>
    public void Take(PaymentRequest request, long amount)
    {
        var id = Ids.New(now);
        var due = request.AmountScheme is null && request.CurrencyCode == line.CurrencyCode && request.AmountDue.Value > 0 ? Math.Min(amount, request.AmountDue.Value) : amount;
        var refusal = request.Settle(id, null, Method, Money.Of(due, line.CurrencyCode), actor, now);
        if (refusal is not null)
        {
            Surplus(request, amount, line.CurrencyCode != request.CurrencyCode ? "currency-differs" : AttemptRecord.Reason(refusal)!);
            return;
        }

        payments.Add(Payment.ReceiveLine(id, request.Id, line.Id, NextNumber(), Money.Of(due, line.CurrencyCode), null, now));
        if (amount > due)
        {
            Surplus(request, amount - due, "amount-differs");
        }
    }

    private void Surplus(PaymentRequest request, long amount, string reason)
    {
        var id = Ids.New(now);
        request.RecordSurplus(new SurplusRecorded(id, null, Method, amount, line.CurrencyCode, reason), actor, now);
        payments.Add(Payment.ReceiveLine(id, request.Id, line.Id, NextNumber(), Money.Of(amount, line.CurrencyCode), reason, now));
    }

    private int NextNumber() => line.Parts + payments.Count + 1;
}
