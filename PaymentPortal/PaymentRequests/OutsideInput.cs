using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests;

/// <summary>What somebody says was paid outside the portal, unchecked. Names are those of the API.</summary>
/// <param name="Amount">Null means all that is left to pay.</param>
/// <param name="PaidOn">Null means today.</param>
/// <param name="Note">For colleagues, at most 200 characters.</param>
public sealed record OutsideInput(Money? Amount = null, DateOnly? PaidOn = null, string? Note = null)
{
    public const int LongestNote = 200;

    private static readonly DateOnly Earliest = new(2000, 1, 1);

    /// <summary>Checks it against what is due.</summary>
    /// <param name="request">What is to be paid.</param>
    /// <param name="today">The brand's day.</param>
    internal Outcome<OutsidePayment> Check(PaymentRequest request, DateOnly today)
    {
        var faults = new FaultList();
        var amount = Amount ?? request.AmountDue;
        if (amount.Currency != request.AmountDue.Currency)
        {
            faults.Add("/amount/currency", "currency-differs", "The currency must be that of the payment request.");
        }
        else if (amount.Value <= 0)
        {
            faults.Add("/amount/value", "not-positive", "The amount must be more than zero.");
        }
        else if (request.AmountScheme is { } scheme && request.WhatIsLeftAfter(amount.Value) is null)
        {
            faults.Add("/amount/value", "outside-scheme", "This is not what the payer can choose.", scheme.Ceiling);
        }
        else if (request.AmountScheme is null && amount.Value > request.AmountDue.Value)
        {
            faults.Add("/amount/value", "more-than-due", "This is more than what is left to pay.", request.AmountDue.Value);
        }

        var day = PaidOn ?? today;
        if (day > today)
        {
            faults.Add("/date", "in-the-future", "The day must not lie in the future.");
        }
        else if (day < Earliest)
        {
            faults.Add("/date", "too-early", "The day must not lie before 2000.");
        }

        var note = faults.Text("/note", Note, LongestNote, required: false);
        return faults.Any ? Refusal.OfFaults(faults.All) : new OutsidePayment(amount, day, note.Length == 0 ? null : note);
    }
}
