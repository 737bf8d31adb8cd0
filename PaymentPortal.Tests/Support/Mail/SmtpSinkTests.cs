using System.Net.Sockets;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using Shouldly;
using Xunit;

namespace PaymentPortal.Support.Mail;

public sealed class SmtpSinkTests
{
    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Messages_arrive_as_they_were_sent()
    {
        await using var sink = new SmtpSink();
        using var client = await ConnectAsync(sink);

        await client.SendAsync(Letter("erika@example.org", "Erste Zeile\r\n.Punkt am Anfang\r\n.\r\nÄpfel für 5 €"), Token);
        await client.SendAsync(Letter("max@example.org", "Zwei"), Token);

        var mails = await sink.WaitForAsync(2);
        mails[0].Recipients.ShouldBe(["erika@example.org"]);
        mails[0].Sender.ShouldBe("portal@example.org");
        mails[0].Message.TextBody!.ReplaceLineEndings("|").TrimEnd('|').ShouldBe("Erste Zeile|.Punkt am Anfang|.|Äpfel für 5 €");
        mails.Select(mail => mail.Id).Distinct().Count().ShouldBe(2);
    }

    [Theory]
    [InlineData("550 5.1.1 No such user", SmtpStatusCode.MailboxUnavailable)]
    [InlineData("451 4.3.0 Try later", SmtpStatusCode.ErrorInProcessing)]
    public async Task One_recipient_is_refused_and_others_are_not(string answer, SmtpStatusCode code)
    {
        await using var sink = new SmtpSink();
        sink.Rules.Recipient = address => address == "nobody@example.org" ? answer : "250 Ok";
        using var client = await ConnectAsync(sink);

        var refusal = await Should.ThrowAsync<SmtpCommandException>(client.SendAsync(Letter("nobody@example.org"), Token));
        refusal.StatusCode.ShouldBe(code);
        await client.SendAsync(Letter("erika@example.org"), Token);

        sink.Mails.ShouldHaveSingleItem().Recipients.ShouldBe(["erika@example.org"]);
    }

    [Fact]
    public async Task Line_cut_before_the_last_answer_leaves_the_message_kept_and_the_client_unknowing()
    {
        await using var sink = new SmtpSink();
        sink.Rules.Message = _ => null;
        using var client = await ConnectAsync(sink);

        var cut = await Should.ThrowAsync<Exception>(client.SendAsync(Letter("erika@example.org"), Token));

        (cut is IOException or SmtpProtocolException).ShouldBeTrue(cut.ToString());
        sink.Mails.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Refused_message_is_not_kept()
    {
        await using var sink = new SmtpSink();
        sink.Rules.Message = _ => "554 5.6.0 Not wanted";
        using var client = await ConnectAsync(sink);

        await Should.ThrowAsync<SmtpCommandException>(client.SendAsync(Letter("erika@example.org"), Token));

        sink.Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task Slow_server_greets_when_it_is_told_to()
    {
        await using var sink = new SmtpSink();
        var greeting = new TaskCompletionSource<string?>();
        sink.Rules.Greeting = () => greeting.Task;

        var connecting = ConnectAsync(sink);
        connecting.IsCompleted.ShouldBeFalse();
        greeting.SetResult("220 At last");

        using var client = await connecting;
        client.IsConnected.ShouldBeTrue();
    }

    [Fact]
    public async Task Stopped_server_refuses_and_listens_again_on_the_same_port()
    {
        await using var sink = new SmtpSink();
        sink.Stop();
        await Should.ThrowAsync<SocketException>(ConnectAsync(sink));

        sink.Listen();

        using var client = await ConnectAsync(sink);
        await client.SendAsync(Letter("erika@example.org"), Token);
        sink.Mails.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("PLAIN")]
    [InlineData("LOGIN")]
    public async Task Encrypted_line_with_sign_in(string mechanism)
    {
        using var certificate = TestCertificate.Create();
        await using var sink = new SmtpSink { Rules = { Certificate = certificate, Login = ("portal", "geheim:ü") } };
        using var client = await ConnectAsync(sink, SecureSocketOptions.StartTls);
        client.AuthenticationMechanisms.RemoveWhere(offered => offered != mechanism);

        await Should.ThrowAsync<AuthenticationException>(client.AuthenticateAsync("portal", "wrong", Token));
        await client.AuthenticateAsync("portal", "geheim:ü", Token);
        await client.SendAsync(Letter("erika@example.org"), Token);

        var mail = sink.Mails.ShouldHaveSingleItem();
        (mail.Encrypted, mail.User).ShouldBe((true, "portal"));
    }

    private static MimeMessage Letter(string recipient, string text = "Guten Tag") => new(
        [new MailboxAddress("Portal", "portal@example.org")], [new MailboxAddress("", recipient)], "Grüße", new TextPart("plain") { Text = text });

    private static async Task<SmtpClient> ConnectAsync(SmtpSink sink, SecureSocketOptions security = SecureSocketOptions.None)
    {
        // The certificate is self-signed on purpose.
#pragma warning disable CA5359
        var client = new SmtpClient { ServerCertificateValidationCallback = (_, _, _, _) => true };
#pragma warning restore CA5359
        await client.ConnectAsync("127.0.0.1", sink.Port, security, Token);
        return client;
    }
}
