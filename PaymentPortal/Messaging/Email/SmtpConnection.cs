using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace PaymentPortal.Messaging.Email;

/// <summary>Opens signed-in lines to the mail server.</summary>
internal static class SmtpConnection
{
    public static async Task<SmtpClient> Open(SmtpOptions options, CancellationToken cancel)
    {
        var client = new SmtpClient();
        try
        {
            if (options.TrustedCertificates.Length > 0)
            {
                client.ServerCertificateValidationCallback = (_, certificate, _, errors) => IsTrusted(options.TrustedCertificates, certificate, errors);
            }

            await client.ConnectAsync(options.Host, options.Port, Security(options), cancel);
            if (options.UserName.Length > 0)
            {
                if (!client.IsSecure)
                {
                    throw new NotSupportedException("The server offers no encryption, and a password is not sent in the clear.");
                }

                await client.AuthenticateAsync(options.UserName, options.Password, cancel);
            }

            return client;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    private static SecureSocketOptions Security(SmtpOptions options) => options.Security switch
    {
        SmtpSecurity.Auto => options.Port == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTlsWhenAvailable,
        SmtpSecurity.None => SecureSocketOptions.None,
        SmtpSecurity.StartTls => SecureSocketOptions.StartTls,
        SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
    };

    /// <summary>The name must be right in any case; the chain must end at one of the file's certificates.</summary>
    private static bool IsTrusted(string file, X509Certificate? certificate, SslPolicyErrors errors)
    {
        if (certificate is not X509Certificate2 server || (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != SslPolicyErrors.None)
        {
            return false;
        }

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.CustomTrustStore.ImportFromPemFile(file);
        return chain.Build(server);
    }
}
