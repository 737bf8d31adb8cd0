using Microsoft.Extensions.Options;
using PaymentPortal.Primitives;

namespace PaymentPortal.Messaging.Email;

/// <summary>The mail server; section "Smtp".</summary>
public sealed class SmtpOptions
{
    /// <summary>Name or address of the server; empty keeps every e-mail in the local mailbox.</summary>
    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    public SmtpSecurity Security { get; set; } = SmtpSecurity.Auto;

    /// <summary>Empty signs nobody in.</summary>
    public string UserName { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>The longest to wait for the server, to connect and to take one message over.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Sender address of brands that have none of their own; empty takes "payments" at the host of the public address.</summary>
    public string From { get; set; } = "";

    /// <summary>The most connections at a time, 1 to 20.</summary>
    public int Connections { get; set; } = 4;

    /// <summary>A PEM file with the certificates to trust instead of the system's; for a server with a certificate of one's own making.</summary>
    public string TrustedCertificates { get; set; } = "";

    /// <summary>Names every wrong setting at the start.</summary>
    internal sealed class Rules : IValidateOptions<SmtpOptions>
    {
        public ValidateOptionsResult Validate(string? name, SmtpOptions options)
        {
            var faults = new List<string>();
            if (options.Port is < 1 or > 65535)
            {
                faults.Add($"The setting Smtp:Port is {options.Port}; it must be between 1 and 65535, usually 587 or 465.");
            }

            if (options.Connections is < 1 or > 20)
            {
                faults.Add($"The setting Smtp:Connections is {options.Connections}; it must be between 1 and 20.");
            }

            if (options.Timeout < TimeSpan.FromSeconds(1) || options.Timeout > TimeSpan.FromSeconds(25))
            {
                faults.Add($"The setting Smtp:Timeout is {options.Timeout}; it must be between 1 and 25 seconds.");
            }

            if (options.From.Length > 0 && !EmailAddress.TryParse(options.From, out _))
            {
                faults.Add("The setting Smtp:From is no e-mail address.");
            }

            if (options.UserName.Length > 0 && options.Security == SmtpSecurity.None)
            {
                faults.Add("The setting Smtp:Security is None, which would send the password in the clear; choose StartTls, Tls or Auto.");
            }

            if (options.TrustedCertificates.Length > 0 && !File.Exists(options.TrustedCertificates))
            {
                faults.Add($"The setting Smtp:TrustedCertificates names the file '{options.TrustedCertificates}', which does not exist.");
            }

            return faults.Count > 0 ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
        }
    }
}
