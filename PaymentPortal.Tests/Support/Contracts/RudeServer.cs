using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PaymentPortal.Support.Contracts;

/// <summary>The other side of a line at its worst: it says nothing, hangs up, or never stops talking.</summary>
public sealed class RudeServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly Task serving;

    /// <param name="act">What is done with each connection, after something has arrived on it.</param>
    public RudeServer(Func<NetworkStream, CancellationToken, Task> act)
    {
        listener.Start();
        serving = ServeAsync(act);
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

    /// <summary>Connections so far.</summary>
    public int Connections { get; private set; }

    /// <summary>Bytes sent so far.</summary>
    public long Sent { get; private set; }

    /// <summary>Says nothing, whatever comes; also not what encryption begins with.</summary>
    public static RudeServer Silent() => new((_, cancel) => Task.Delay(Timeout.Infinite, cancel));

    /// <summary>Takes the request, begins its answer and cuts the line. A line cut before the first letter of an answer may be tried again by the platform itself, so that connections would tell nothing about our own tries.</summary>
    public static RudeServer Cutting() => new(async (stream, cancel) => await stream.WriteAsync("HTTP/1.1 200"u8.ToArray(), cancel));

    /// <summary>Answers with more than anybody should read.</summary>
    public static RudeServer Endless(long length)
    {
        RudeServer? self = null;
        return self = new RudeServer(async (stream, cancel) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"), cancel);
            var chunk = Encoding.ASCII.GetBytes("10000\r\n" + new string(' ', 0x10000) + "\r\n");
            for (var sent = 0L; sent < length; sent += 0x10000)
            {
                await stream.WriteAsync(chunk, cancel);
                self!.Sent += chunk.Length;
            }
        });
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Stop();
        await serving;
        end.Dispose();
    }

    private async Task ServeAsync(Func<NetworkStream, CancellationToken, Task> act)
    {
        var open = new List<Task>();
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(end.Token);
                Connections++;
                open.Add(TalkAsync(client, act));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task TalkAsync(TcpClient client, Func<NetworkStream, CancellationToken, Task> act)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                await stream.ReadAtLeastAsync(new byte[8192], 1, cancellationToken: end.Token);
                await act(stream, end.Token);
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException)
            {
                // The other side has given up, which is the point.
            }
        }
    }
}
