namespace PaymentPortal.Messaging.Email;

/// <summary>How the line to the mail server is kept private.</summary>
public enum SmtpSecurity
{
    /// <summary>TLS on port 465, elsewhere STARTTLS where the server offers it.</summary>
    Auto,

    /// <summary>In the clear: for a server on the same machine.</summary>
    None,

    /// <summary>STARTTLS or nothing is sent.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,
}
