using System.Security.Cryptography.X509Certificates;

namespace PaymentPortal.Support.Mail;

/// <summary>How the server behaves; each rule can be set while it runs and holds from the next command on.
/// An answer is a line as RFC 5321, 4.2 has it ("550 5.1.1 No such user"); null cuts the line instead of answering.</summary>
public sealed class SmtpRules
{
    /// <summary>The first line. A task that is not done yet makes a slow server.</summary>
    public Func<Task<string?>> Greeting { get; set; } = () => Task.FromResult<string?>("220 sink.example ESMTP");

    /// <summary>The answer to MAIL FROM.</summary>
    public Func<string, string?> Sender { get; set; } = _ => "250 2.1.0 Go on";

    /// <summary>The answer to RCPT TO; anything but 2xx leaves that recipient out.</summary>
    public Func<string, string?> Recipient { get; set; } = _ => "250 2.1.5 Go on";

    /// <summary>The answer to a whole message. The message is kept unless it is refused, so null is a server that took it and was not heard.</summary>
    public Func<ReceivedMail, string?> Message { get; set; } = _ => "250 2.0.0 Kept";

    /// <summary>Offers STARTTLS with this certificate; null offers none.</summary>
    public X509Certificate2? Certificate { get; set; }

    /// <summary>Asks for this user and password (AUTH PLAIN and LOGIN); null asks for none.</summary>
    public (string User, string Password)? Login { get; set; }
}
