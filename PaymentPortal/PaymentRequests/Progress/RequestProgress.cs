namespace PaymentPortal.PaymentRequests.Progress;

/// <summary>The five stations of the thread: sent, delivered, opened, method chosen, paid. Read off the events once, so that lists need not read whole stories.
/// Never decides anything.</summary>
public sealed class RequestProgress
{
    private RequestProgress()
    {
    }

    public Guid PaymentRequestId { get; private set; }

    public DateTimeOffset? DeliveredAt { get; private set; }

    /// <summary>When a person, not a machine, opened the page first.</summary>
    public DateTimeOffset? OpenedAt { get; private set; }

    public DateTimeOffset? ChosenAt { get; private set; }

    /// <summary>Key of the method chosen last.</summary>
    public string? Method { get; private set; }

    /// <summary>Why the last message did not arrive; null while nothing is wrong.</summary>
    public string? UndeliveredCode { get; private set; }

    /// <summary>Why money came that was not due; null while none did.</summary>
    public string? SurplusReason { get; private set; }

    public static RequestProgress Begin(Guid paymentRequestId) => new() { PaymentRequestId = paymentRequestId };

    /// <summary>Takes in one event.</summary>
    public void Take(PaymentRequestEvent fact, DateTimeOffset at)
    {
        switch (fact)
        {
            case MessageAccepted:
                DeliveredAt ??= at;
                UndeliveredCode = null;
                break;
            case MessageFailed failed:
                UndeliveredCode = failed.Code;
                break;
            case AttemptStarted started:
                ChosenAt = at;
                Method = started.Method;
                break;
            case TransferAnnounced announced:
                ChosenAt = at;
                Method = announced.Method;
                break;
            case SurplusRecorded surplus:
                SurplusReason = surplus.Reason;
                break;
            case SurplusRefunded { IsLast: true } or SurplusUnmatched { IsLast: true }:
                SurplusReason = null;
                break;
            case SendUndone:
                DeliveredAt = null;
                UndeliveredCode = null;
                break;
        }
    }

    /// <summary>A person opened the page.</summary>
    public void Open(DateTimeOffset at) => OpenedAt ??= at;
}
