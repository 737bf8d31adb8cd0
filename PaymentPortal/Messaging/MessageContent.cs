namespace PaymentPortal.Messaging;

/// <summary>A message word for word as it goes out: written once before the first try, so that every try sends the same and staff can read what the payer read.
/// A row of its own, because lists of messages never need it.</summary>
public sealed class MessageContent
{
    /// <summary>Longer ones are cut: it is only what lists show.</summary>
    internal const int LongestSubject = 400;

    private MessageContent()
    {
    }

    public Guid MessageId { get; private set; }

    public string Subject { get; private set; } = "";

    /// <summary>The complete message: MIME (RFC 5322) for e-mail, UTF-8 text for SMS.</summary>
    public byte[] Raw { get; private set; } = [];

    public static MessageContent Of(Guid messageId, string subject, byte[] raw) => new() { MessageId = messageId, Subject = subject.Length <= LongestSubject ? subject : subject[..LongestSubject], Raw = raw };
}
