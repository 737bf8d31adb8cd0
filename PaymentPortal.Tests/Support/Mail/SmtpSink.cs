using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace PaymentPortal.Support.Mail;

/// <summary>An SMTP server on loopback that keeps what it gets and misbehaves on demand (<see cref="Rules"/>).
/// <see cref="Stop"/> makes the port refuse connections, <see cref="Listen"/> opens it again.</summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private readonly ConcurrentQueue<ReceivedMail> mails = new();
    private readonly ConcurrentDictionary<Task, bool> sessions = new();
    private CancellationTokenSource closing = new();
    private TcpListener? listener;

    public SmtpSink() => Listen();

    /// <summary>The port on 127.0.0.1, the same as long as the sink lives.</summary>
    public int Port { get; private set; }

    /// <summary>How the server behaves.</summary>
    public SmtpRules Rules { get; } = new();

    /// <summary>What was kept, in the order of arrival; also what was kept without the client hearing of it.</summary>
    public IReadOnlyList<ReceivedMail> Mails => [.. mails];

    /// <summary>Waits until so many messages are kept, then gives them.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> WaitForAsync(int count)
    {
        await Eventually.HoldsAsync(() => mails.Count >= count, $"{count} messages at the SMTP server (there are {mails.Count})");
        return Mails;
    }

    /// <summary>Opens the port again after <see cref="Stop"/>.</summary>
    public void Listen()
    {
        closing = new CancellationTokenSource();
        listener = new TcpListener(IPAddress.Loopback, Port);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _ = AcceptAsync(listener, closing.Token);
    }

    /// <summary>Cuts all lines and refuses new ones.</summary>
    public void Stop()
    {
        closing.Cancel();
        listener?.Dispose();
        listener = null;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Stop();
        await Task.WhenAll(sessions.Keys);
        closing.Dispose();
    }

    private async Task AcceptAsync(TcpListener from, CancellationToken token)
    {
        try
        {
            while (true)
            {
                var session = ServeAsync(await from.AcceptTcpClientAsync(token), token);
                sessions.TryAdd(session, true);
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Stop was called.
        }
    }

    private async Task ServeAsync(TcpClient client, CancellationToken token)
    {
        using (client)
        await using (var line = new SmtpLine(client.GetStream()))
        {
            try
            {
                await new SmtpSession(line, Rules, mails.Enqueue).RunAsync(token);
            }
            catch (Exception gone) when (gone is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
            {
                // The client left, as killed clients do, or Stop was called.
            }
        }
    }
}
