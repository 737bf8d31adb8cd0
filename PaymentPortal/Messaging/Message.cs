using PaymentPortal.PaymentRequests;

namespace PaymentPortal.Messaging;

/// <summary>Something that is to be said to the payer, or to staff. The row is the promise: a dispatcher keeps it, or the row shows why it could not be kept.</summary>
public sealed class Message
{
    private Message()
    {
    }

    /// <summary>Also the intent and, as Message-ID, the mark on the wire: one row, one message.</summary>
    public Guid Id { get; private set; }

    /// <summary>What it is about; null for a note to staff, which has its words from the beginning.</summary>
    public Guid? PaymentRequestId { get; private set; }

    /// <summary>"email" or "sms".</summary>
    public string Channel { get; private set; } = "";

    public string Template { get; private set; } = "";

    /// <summary>The address as it was when the message was ordered, or corrected since.</summary>
    public string Recipient { get; private set; } = "";

    public bool AttachPdf { get; private set; }

    /// <summary>Who ordered it; empty for the portal itself.</summary>
    public string OrderedBy { get; private set; } = "";

    public MessageStatus Status { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>UTC; not taken up before this moment. Moves on with every retry.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>How often it was tried.</summary>
    public int Tries { get; private set; }

    /// <summary>Until when the dispatcher that holds it may work on it.</summary>
    public DateTimeOffset? LeasedUntil { get; private set; }

    /// <summary>What went wrong last, in kebab-case ("mailbox-unknown", "server-unreachable").</summary>
    public string? FaultCode { get; private set; }

    /// <summary>The other side's own words, without personal data.</summary>
    public string? FaultText { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>When a person first opened the payer's page after this had left, and before anything later did. Which message a look came from nobody can know: all carry the same link.</summary>
    public DateTimeOffset? OpenedAt { get; private set; }

    public static Message Order(MessageOrder order, Guid paymentRequestId, string recipient, string orderedBy, DateTimeOffset now) => new()
    {
        Id = order.MessageId,
        PaymentRequestId = paymentRequestId,
        Channel = order.Channel,
        Template = order.Template,
        Recipient = recipient,
        AttachPdf = order.AttachPdf,
        OrderedBy = orderedBy,
        Status = MessageStatus.Waiting,
        CreatedAt = now,
        DueAt = order.NotBefore,
    };

    /// <summary>A note to staff by e-mail; the caller adds its words in the same transaction.</summary>
    public static Message ToStaff(Guid id, string recipient, DateTimeOffset now) =>
        new() { Id = id, Channel = "email", Template = "staff", Recipient = recipient, Status = MessageStatus.Waiting, CreatedAt = now, DueAt = now };

    /// <summary>Takes it up for a while. Whoever dies with it held loses it to the next when the lease ends.</summary>
    public void Lease(DateTimeOffset until)
    {
        Tries++;
        LeasedUntil = until;
    }

    /// <summary>The last safe moment: from here on the other side may have got it, so a crash leaves it <see cref="MessageStatus.Unclear"/> instead of sending it twice.</summary>
    /// <param name="until">When nobody has heard of it by then, its outcome is not known.</param>
    public void BeginTransmission(DateTimeOffset until)
    {
        Status = MessageStatus.Transmitting;
        LeasedUntil = until;
    }

    /// <summary>What it would say is no longer true, or the address was wrong: whoever holds it is shut out, and it is put into words anew.</summary>
    /// <param name="recipient">The address as it is now.</param>
    public void Reword(string recipient)
    {
        Recipient = recipient;
        Tries++;
        LeasedUntil = null;
    }

    /// <summary>Lays it down untouched, for whoever looks next.</summary>
    public void Release() => LeasedUntil = null;

    /// <summary>The other side took it over.</summary>
    public void Accept(DateTimeOffset now)
    {
        Status = MessageStatus.Sent;
        SentAt = now;
        LeasedUntil = null;
        FaultCode = null;
        FaultText = null;
    }

    /// <summary>A person opened the page; a second time changes nothing.</summary>
    public void Open(DateTimeOffset at) => OpenedAt ??= at;

    /// <summary>It surely did not arrive; try again at a later moment.</summary>
    public void Retry(string faultCode, string? faultText, DateTimeOffset dueAt)
    {
        Status = MessageStatus.Waiting;
        DueAt = dueAt;
        LeasedUntil = null;
        FaultCode = faultCode;
        FaultText = Cut(faultText);
    }

    /// <summary>No more tries: refused for good, given up or unclear. Somebody has to look.</summary>
    public void Park(MessageStatus status, string faultCode, string? faultText)
    {
        Status = status;
        LeasedUntil = null;
        FaultCode = faultCode;
        FaultText = Cut(faultText);
    }

    /// <summary>The recipient was corrected before it was tried.</summary>
    public void Redirect(string recipient) => Recipient = recipient;

    /// <summary>Called off before it left; false when it is too late.</summary>
    public bool CallOff()
    {
        if (Status != MessageStatus.Waiting)
        {
            return false;
        }

        Status = MessageStatus.CalledOff;
        LeasedUntil = null;
        return true;
    }

    /// <summary>It did not arrive, and is not to arrive any more.</summary>
    public void LetGo()
    {
        Status = MessageStatus.CalledOff;
        LeasedUntil = null;
    }

    private static string? Cut(string? text) => text is { Length: > 500 } ? text[..500] : text;
}
