using MailKit.Net.Smtp;
using Microsoft.Extensions.Options;
using MimeKit;

namespace PaymentPortal.Messaging.Email;

/// <summary>E-mail through an SMTP server. A message counts as surely not delivered as long as its last byte was not written: a server takes a message over only with the line that ends it (RFC 5321, 4.2.5 and 6.1).</summary>
internal sealed class SmtpChannel(SmtpPool pool, IOptions<SmtpOptions> options, TimeProvider clock) : IMessageChannel
{
    /// <summary>How long a message that is being said may still take when the portal stops: less than the host waits, so that what came of it is still written down.</summary>
    private static readonly TimeSpan Hurry = TimeSpan.FromSeconds(7);

    public string Key => "email";

    public async Task<HandOver> Send(string recipient, byte[] raw, Func<Task<bool>> begin, CancellationToken cancel)
    {
        // A line that is open already would be had in spite of the stop.
        cancel.ThrowIfCancellationRequested();
        SmtpClient client;
        using (var limit = new CancellationTokenSource(options.Value.Timeout, clock))
        using (var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel))
        {
            try
            {
                client = await pool.Rent(either.Token);
            }
            catch (Exception exception) when (!cancel.IsCancellationRequested && SmtpFaults.BeforeMessage(exception) is { } fault)
            {
                return fault;
            }
        }

        var clean = false;
        try
        {
            if (!await begin())
            {
                clean = true;
                return new HandOver.CalledOff();
            }

            (var result, clean) = await Transmit(client, recipient, raw, cancel);
            return result;
        }
        finally
        {
            pool.Return(client, clean);
        }
    }

    private async Task<(HandOver Result, bool Clean)> Transmit(SmtpClient client, string recipient, byte[] raw, CancellationToken stopping)
    {
        var written = new WrittenBytes(raw.Length);
        using var limit = new CancellationTokenSource(options.Value.Timeout, clock);
        using var hurry = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        using var told = stopping.Register(() => hurry.CancelAfter(Hurry));
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, hurry.Token);
        try
        {
            using var content = new MemoryStream(raw);
            using var message = await MimeMessage.LoadAsync(content, CancellationToken.None);
            await client.SendAsync(message, message.From.Mailboxes.First(), [new MailboxAddress("", recipient)], either.Token, written);
            return (new HandOver.Accepted(), true);
        }
        catch (SmtpCommandException refusal)
        {
            // The server answered, so it is certain; after 421 it closes the line.
            return (SmtpFaults.Answered(refusal, recipient), refusal.StatusCode != SmtpStatusCode.ServiceNotAvailable);
        }
        catch (Exception exception) when (SmtpFaults.BeforeMessage(exception) is { } fault)
        {
            return (written.MayBeAll ? new HandOver.Unclear(MessageFaults.AnswerLost) : fault, false);
        }
    }
}
