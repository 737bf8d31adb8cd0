using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Reconciliation;

/// <summary>What is refused about statements and their lines.</summary>
internal static class ReconciliationRefusals
{
    public static readonly Refusal Busy = new("another-file-comes-in", "Another file is being received at this moment. Try again in a minute.");
    public static readonly Refusal StatementNotFound = new("statement-not-found", "There is no such statement.");
    public static readonly Refusal LineNotFound = new("line-not-found", "There is no such line.");
    public static readonly Refusal NoMoney = new("line-brings-no-money", "This line brings no money that could be for a payment request.");
    public static readonly Refusal AlreadyMatched = new("line-already-matched", "This money is booked already. Undo that first.");
    public static readonly Refusal IsSetAside = new("line-set-aside", "This line was set aside. Take it back first.");
    public static readonly Refusal IsReplaced = new("line-replaced", "The bank has told this movement again with more detail. Decide there.");
    public static readonly Refusal NotMatched = new("line-not-matched", "Nothing of this line is booked.");
    public static readonly Refusal NotSetAside = new("line-not-set-aside", "This line was not set aside.");
    public static readonly Refusal RequestNotFound = new("request-not-found", "There is no such payment request.");
    public static readonly Refusal PartsDoNotAddUp = new("parts-do-not-add-up", "The parts must add up to the amount of the line.");
    public static readonly Refusal Changed = new("request-changed", "The payment request has changed meanwhile. Look again before you book.");
    public static readonly Refusal ProviderSilent = new("provider-unreachable", "A payer is at the payment service, and it does not answer. Try again in a minute.");
    public static readonly Refusal PayerIsBack = new("payment-under-way", "A payer has just begun to pay. Try again in a minute.");
    public static readonly Refusal WentBack = new("payment-refunded", "Money of this payment has gone back, or is on its way back. The matching stays.");
}
