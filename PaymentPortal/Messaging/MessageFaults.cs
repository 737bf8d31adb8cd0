namespace PaymentPortal.Messaging;

/// <summary>What can go wrong with a message, in stable words; the texts for people are in <see cref="MessagingTexts"/>.</summary>
public static class MessageFaults
{
    public const string MailboxUnknown = "mailbox-unknown";
    public const string MailboxFull = "mailbox-full";
    public const string DomainUnknown = "domain-unknown";
    public const string Rejected = "rejected";
    public const string ServerUnreachable = "server-unreachable";
    public const string ServerSlow = "server-slow";
    public const string ServerBusy = "server-busy";
    public const string ConnectionLost = "connection-lost";
    public const string NoEncryption = "no-encryption";
    public const string CertificateRefused = "certificate-refused";
    public const string SignInRefused = "sign-in-refused";
    public const string SenderRefused = "sender-refused";
    public const string AnswerLost = "answer-lost";
    public const string Interrupted = "interrupted";
    public const string NotRendered = "not-rendered";
    public const string ChannelFailed = "channel-failed";

    public static IReadOnlyList<string> All { get; } =
    [
        MailboxUnknown, MailboxFull, DomainUnknown, Rejected, ServerUnreachable, ServerSlow, ServerBusy, ConnectionLost, NoEncryption,
        CertificateRefused, SignInRefused, SenderRefused, AnswerLost, Interrupted, NotRendered, ChannelFailed,
    ];
}
