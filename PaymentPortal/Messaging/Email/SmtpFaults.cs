using System.Net.Sockets;
using System.Text.RegularExpressions;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace PaymentPortal.Messaging.Email;

/// <summary>Translates what a mail server says and does into what became of a message: 4xx and broken lines may pass, 5xx about the recipient or the message is final (RFC 5321, 4.2.1; codes of RFC 3463).</summary>
internal static partial class SmtpFaults
{
    /// <summary>What a failure means while the server cannot have the message; null for a failure that is none of the server's.</summary>
    public static HandOver.RetryLater? BeforeMessage(Exception exception) => exception switch
    {
        SmtpCommandException { StatusCode: var status } refusal => new(IsAboutSignIn(status) ? MessageFaults.SignInRefused : MessageFaults.ServerBusy, Words(refusal.Message)),
        AuthenticationException or SaslException or ServiceNotAuthenticatedException => new(MessageFaults.SignInRefused),
        SslHandshakeException => new(MessageFaults.CertificateRefused),
        NotSupportedException => new(MessageFaults.NoEncryption),
        SocketException or { InnerException: SocketException } when exception is not IOException => new(MessageFaults.ServerUnreachable),
        OperationCanceledException or TimeoutException => new(MessageFaults.ServerSlow),
        IOException or SmtpProtocolException or ServiceNotConnectedException => new(MessageFaults.ConnectionLost),
        _ => null,
    };

    /// <summary>What an answer to sender, recipient or message means.</summary>
    public static HandOver Answered(SmtpCommandException refusal, string recipient)
    {
        var text = Words(refusal.Message.Replace(recipient, "…", StringComparison.OrdinalIgnoreCase));
        var code = Code(refusal);
        var isFinal = (int)refusal.StatusCode >= 500;

        // Only recipient and message can be refused for good; a sender or a sign-in is for the operator to mend.
        return refusal.ErrorCode switch
        {
            SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted when isFinal && !IsAboutSignIn(refusal.StatusCode) => new HandOver.Refused(code, text),
            SmtpErrorCode.SenderNotAccepted => new HandOver.RetryLater(IsAboutSignIn(refusal.StatusCode) ? MessageFaults.SignInRefused : isFinal ? MessageFaults.SenderRefused : MessageFaults.ServerBusy, text),
            _ => new HandOver.RetryLater(isFinal ? MessageFaults.Rejected : code, text),
        };
    }

    private static string Code(SmtpCommandException refusal)
    {
        var enhanced = Enhanced().Match(refusal.Message).Groups["detail"].Value;
        return (enhanced, (int)refusal.StatusCode) switch
        {
            ("1.1" or "1.3" or "1.6" or "2.1", _) => MessageFaults.MailboxUnknown,
            ("1.2" or "1.10" or "4.4", _) => MessageFaults.DomainUnknown,
            ("2.2", _) => MessageFaults.MailboxFull,
            ("", 550 or 551 or 553) when refusal.ErrorCode == SmtpErrorCode.RecipientNotAccepted => MessageFaults.MailboxUnknown,
            ("", 552) => MessageFaults.MailboxFull,
            (_, >= 500) => MessageFaults.Rejected,
            _ => MessageFaults.ServerBusy,
        };
    }

    private static bool IsAboutSignIn(SmtpStatusCode status) =>
        status is SmtpStatusCode.AuthenticationRequired or SmtpStatusCode.AuthenticationInvalidCredentials or SmtpStatusCode.AuthenticationMechanismTooWeak or SmtpStatusCode.EncryptionRequiredForAuthenticationMechanism;

    /// <summary>The server's words on one line, without addresses.</summary>
    private static string Words(string text) => Blanks().Replace(Address().Replace(text, "…"), " ").Trim();

    [GeneratedRegex(@"\b[45]\.(?<detail>\d{1,3}\.\d{1,3})\b")]
    private static partial Regex Enhanced();

    [GeneratedRegex(@"[^\s<>()]+@[^\s<>()]+")]
    private static partial Regex Address();

    [GeneratedRegex(@"[\s\p{C}]+")]
    private static partial Regex Blanks();
}
