using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using PaymentPortal.Support.Mail;
using Shouldly;
using Xunit;

namespace PaymentPortal.Messaging.Email;

public sealed class SmtpEncryptionTests
{
    [Fact]
    public async Task Server_that_offers_no_encryption_gets_nothing_when_it_is_asked_for()
    {
        await using var sink = new SmtpSink();

        (await SendAsync(sink, settings => settings.Security = SmtpSecurity.StartTls)).ShouldBe(new HandOver.RetryLater(MessageFaults.NoEncryption));

        sink.Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task Password_is_not_sent_in_the_clear()
    {
        await using var sink = new SmtpSink { Rules = { Login = ("portal", "geheim") } };

        (await SendAsync(sink, settings => (settings.UserName, settings.Password) = ("portal", "geheim"))).ShouldBe(new HandOver.RetryLater(MessageFaults.NoEncryption));

        sink.Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task Certificate_that_nobody_trusts_is_refused()
    {
        using var certificate = TestCertificate.Create();
        await using var sink = new SmtpSink { Rules = { Certificate = certificate } };

        (await SendAsync(sink, settings => settings.Security = SmtpSecurity.StartTls)).ShouldBe(new HandOver.RetryLater(MessageFaults.CertificateRefused));

        sink.Mails.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("geheim", true)]
    [InlineData("falsch", false)]
    public async Task Trusted_server_is_signed_in_to(string password, bool accepted)
    {
        using var certificate = TestCertificate.Create();
        await using var sink = new SmtpSink { Rules = { Certificate = certificate, Login = ("portal", "geheim") } };
        var file = Path.Combine(Directory.CreateTempSubdirectory("portal-ca-").FullName, "ca.pem");
        await File.WriteAllTextAsync(file, certificate.ExportCertificatePem(), Xunit.TestContext.Current.CancellationToken);

        var result = await SendAsync(sink, settings =>
        {
            settings.Security = SmtpSecurity.StartTls;
            settings.TrustedCertificates = file;
            (settings.UserName, settings.Password) = ("portal", password);
        });

        result.ShouldBe(accepted ? new HandOver.Accepted() : new HandOver.RetryLater(MessageFaults.SignInRefused));
        sink.Mails.Select(mail => (mail.Encrypted, mail.User)).ShouldBe(accepted ? [(true, "portal")] : []);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    private static async Task<HandOver> SendAsync(SmtpSink sink, Action<SmtpOptions> change)
    {
        var settings = new SmtpOptions { Host = "127.0.0.1", Port = sink.Port };
        change(settings);
        var clock = new FakeTimeProvider();
        using var pool = new SmtpPool(Options.Create(settings), clock);
        return await new SmtpChannel(pool, Options.Create(settings), clock).Send("erika@example.org", SmtpChannelTests.Letter(), () => Task.FromResult(true), Xunit.TestContext.Current.CancellationToken);
    }
}
