using PaymentPortal.Data;

namespace PaymentPortal.Messaging;

/// <summary>A message word for word as it goes out: written once before the first try, so that every try sends the same and staff can read what the payer read.
/// Sealed, because it holds the payer's link. A row of its own, because lists of messages never need it.</summary>
public sealed class MessageContent
{
    /// <summary>Longer ones are cut: it is only what lists show.</summary>
    internal const int LongestSubject = 400;

    private MessageContent()
    {
    }

    public Guid MessageId { get; private set; }

    public string Subject { get; private set; } = "";

    /// <summary>The complete message under the installation's <see cref="Seal"/>.</summary>
    public byte[] Sealed { get; private set; } = [];

    /// <param name="messageId">The message.</param>
    /// <param name="subject">Kept readable, for lists.</param>
    /// <param name="raw">The complete message: MIME (RFC 5322) for e-mail, UTF-8 text for SMS.</param>
    /// <param name="seal">Closes it.</param>
    public static MessageContent Of(Guid messageId, string subject, byte[] raw, Seal seal) => new() { MessageId = messageId, Subject = subject.Length <= LongestSubject ? subject : subject[..LongestSubject], Sealed = seal.Close(Place(messageId), raw) };

    /// <summary>The complete message; null when it was sealed under a key that is lost.</summary>
    public byte[]? Open(Seal seal) => seal.TryOpen(Place(MessageId), Sealed);

    private static string Place(Guid messageId) => $"message/{messageId}";
}
