using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using PaymentPortal.Support;
using PaymentPortal.Support.Mail;
using Shouldly;
using Xunit;

namespace PaymentPortal.Messaging.Email;

public sealed class SmtpChannelTests
{
    private const string Erika = "erika@example.org";

    private static readonly Func<Task<bool>> Begin = () => Task.FromResult(true);

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Message_arrives_byte_for_byte()
    {
        await using var sink = new SmtpSink();
        using var line = new Line(sink);
        var raw = Letter("Äpfel für 5 €\n.\n..Punkte am Anfang\n" + new string('x', 5000));

        (await line.Channel.Send(Erika, raw, Begin, Token)).ShouldBe(new HandOver.Accepted());

        var mail = (await sink.WaitForAsync(1)).ShouldHaveSingleItem();
        mail.Raw.ToArray().ShouldBe(raw);
        (mail.Sender, mail.Recipients.Single(), mail.Id).ShouldBe(("pay@nordlicht.example", Erika, "msg_1@pay.example"));
    }

    [Fact]
    public async Task Line_is_used_again_and_made_anew_when_the_server_has_closed_it()
    {
        await using var sink = new SmtpSink();
        var greetings = 0;
        sink.Rules.Greeting = () => Task.FromResult<string?>($"220 sink {++greetings}");
        using var line = new Line(sink);

        await line.Channel.Send(Erika, Letter(), Begin, Token);
        await line.Channel.Send(Erika, Letter(), Begin, Token);
        greetings.ShouldBe(1);
        sink.Stop();
        sink.Listen();
        line.Clock.Advance(TimeSpan.FromSeconds(10));
        (await line.Channel.Send(Erika, Letter(), Begin, Token)).ShouldBe(new HandOver.Accepted());

        greetings.ShouldBe(2);
        (await sink.WaitForAsync(3)).Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("550 5.1.1 No such user <erika@example.org>", true, MessageFaults.MailboxUnknown)]
    [InlineData("550 No such user here", true, MessageFaults.MailboxUnknown)]
    [InlineData("550 5.1.2 Bad destination", true, MessageFaults.DomainUnknown)]
    [InlineData("552 5.2.2 Mailbox full", true, MessageFaults.MailboxFull)]
    [InlineData("550 5.7.1 Not wanted", true, MessageFaults.Rejected)]
    [InlineData("452 4.2.2 Mailbox full", false, MessageFaults.MailboxFull)]
    [InlineData("450 4.7.1 Greylisted", false, MessageFaults.ServerBusy)]
    [InlineData("451 Try later", false, MessageFaults.ServerBusy)]
    public async Task Answer_to_the_recipient_decides(string answer, bool final, string code)
    {
        await using var sink = new SmtpSink { Rules = { Recipient = _ => answer } };
        using var line = new Line(sink);

        var result = await line.Channel.Send(Erika, Letter(), Begin, Token);

        (result is HandOver.Refused).ShouldBe(final);
        var (gotCode, text) = result switch
        {
            HandOver.Refused refused => (refused.Code, refused.Text),
            HandOver.RetryLater later => (later.Code, later.Text),
            _ => (result.ToString(), null),
        };
        gotCode.ShouldBe(code);
        text.ShouldNotBeNull().ShouldNotContain("erika");

        sink.Rules.Recipient = _ => "250 Ok";
        (await line.Channel.Send(Erika, Letter(), Begin, Token)).ShouldBe(new HandOver.Accepted());
    }

    [Theory]
    [InlineData("554 5.6.0 Not wanted", true)]
    [InlineData("451 4.3.0 Try later", false)]
    public async Task Answer_to_the_message_is_certain(string answer, bool final)
    {
        await using var sink = new SmtpSink { Rules = { Message = _ => answer } };
        using var line = new Line(sink);

        (await line.Channel.Send(Erika, Letter(), Begin, Token) is HandOver.Refused).ShouldBe(final);
    }

    [Fact]
    public async Task Line_cut_at_the_last_answer_is_unclear()
    {
        await using var sink = new SmtpSink { Rules = { Message = _ => null } };
        using var line = new Line(sink);

        (await line.Channel.Send(Erika, Letter(), Begin, Token)).ShouldBe(new HandOver.Unclear(MessageFaults.AnswerLost));
        sink.Mails.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Line_cut_before_the_message_is_certain()
    {
        await using var sink = new SmtpSink { Rules = { Recipient = _ => null } };
        using var line = new Line(sink);

        (await line.Channel.Send(Erika, Letter(), Begin, Token)).ShouldBe(new HandOver.RetryLater(MessageFaults.ConnectionLost));
    }

    [Fact]
    public async Task Server_that_is_down_or_slow_is_tried_later()
    {
        await using var sink = new SmtpSink();
        using var line = new Line(sink);
        sink.Stop();
        (await line.Channel.Send(Erika, Letter(), Begin, Token)).ShouldBe(new HandOver.RetryLater(MessageFaults.ServerUnreachable));
        sink.Listen();
        sink.Rules.Greeting = () => new TaskCompletionSource<string?>().Task;

        var sending = line.Channel.Send(Erika, Letter(), Begin, Token);
        line.Clock.Advance(TimeSpan.FromSeconds(21));

        (await sending).ShouldBe(new HandOver.RetryLater(MessageFaults.ServerSlow));
    }

    [Fact]
    public async Task Portal_that_stops_gives_a_slow_server_seconds_and_tries_again_later()
    {
        var asked = new TaskCompletionSource();
        using var holds = new ManualResetEventSlim();
        await using var sink = new SmtpSink { Rules = { Recipient = _ => Hold(asked, holds) } };
        using var line = new Line(sink);
        using var stopping = new CancellationTokenSource();
        var sending = line.Channel.Send(Erika, Letter(), Begin, stopping.Token);
        await asked.Task.WaitAsync(Token);

        await stopping.CancelAsync();
        line.Clock.Advance(TimeSpan.FromSeconds(7));

        (await sending.WaitAsync(Eventually.Patience, Token)).ShouldBe(new HandOver.RetryLater(MessageFaults.ServerSlow));
        holds.Set();
    }

    [Fact]
    public async Task Portal_that_stops_begins_no_further_message()
    {
        await using var sink = new SmtpSink();
        using var line = new Line(sink);
        await line.Channel.Send(Erika, Letter(), Begin, Token);
        using var stopping = new CancellationTokenSource();
        await stopping.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(line.Channel.Send(Erika, Letter("Zwei"), Begin, stopping.Token));

        sink.Mails.ShouldHaveSingleItem();
    }

    private static string? Hold(TaskCompletionSource asked, ManualResetEventSlim holds)
    {
        asked.TrySetResult();
        holds.Wait(Token);
        return "250 2.1.5 Go on";
    }

    [Fact]
    public async Task Called_off_message_is_not_said()
    {
        await using var sink = new SmtpSink();
        using var line = new Line(sink);

        (await line.Channel.Send(Erika, Letter(), () => Task.FromResult(false), Token)).ShouldBe(new HandOver.CalledOff());
        await line.Channel.Send(Erika, Letter("Zwei"), Begin, Token);

        sink.Mails.ShouldHaveSingleItem();
    }

    internal static byte[] Letter(string text = "Guten Tag") => ComposeEmail.Run(new EmailDraft
    {
        Id = "msg_1",
        Host = "pay.example",
        Date = new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero),
        FromName = "Nordlicht",
        FromAddress = "pay@nordlicht.example",
        ToAddress = Erika,
        Language = "de",
        Subject = "Glasversicherung",
        Text = text,
        Html = "<p>" + text + "</p>",
    });

    private sealed class Line : IDisposable
    {
        private readonly SmtpPool pool;

        public Line(SmtpSink sink, Action<SmtpOptions>? change = null)
        {
            var settings = new SmtpOptions { Host = "127.0.0.1", Port = sink.Port };
            change?.Invoke(settings);
            pool = new SmtpPool(Options.Create(settings), Clock);
            Channel = new SmtpChannel(pool, Options.Create(settings), Clock);
        }

        public FakeTimeProvider Clock { get; } = new();

        public SmtpChannel Channel { get; }

        public void Dispose() => pool.Dispose();
    }
}
