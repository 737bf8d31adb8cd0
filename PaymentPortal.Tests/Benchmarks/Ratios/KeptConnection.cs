using System.Buffers.Text;
using System.Net.Sockets;
using System.Text;

namespace PaymentPortal.Benchmarks.Ratios;

/// <summary>One browser's connection that asks for the same page again and again. It reads no more of an answer than its length, because whoever makes the load must not be what is measured.</summary>
internal sealed class KeptConnection : IDisposable
{
    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] buffer = new byte[128 * 1024];
    private readonly byte[] request;

    private KeptConnection(byte[] request) => this.request = request;

    public static async Task<KeptConnection> OpenAsync(Uri address)
    {
        var connection = new KeptConnection(Encoding.ASCII.GetBytes($"""
            GET {address.PathAndQuery} HTTP/1.1
            Host: {address.Authority}
            User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36
            Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8
            Accept-Language: de-DE,de;q=0.9,en;q=0.8
            Accept-Encoding: gzip, deflate, br
            Sec-Fetch-Dest: document
            Sec-Fetch-Mode: navigate
            Sec-Fetch-Site: none


            """.ReplaceLineEndings("\r\n")));
        await connection.socket.ConnectAsync(address.Host, address.Port);
        return connection;
    }

    /// <summary>Asks once and reads the answer; fails on anything but a 200.</summary>
    public async Task GetAsync()
    {
        await socket.SendAsync(request);
        var (read, length) = (0, int.MaxValue);
        while (read < length)
        {
            var got = await socket.ReceiveAsync(buffer.AsMemory(read));
            if (got == 0)
            {
                throw new IOException("The connection was closed within an answer.");
            }

            read += got;
            length = length == int.MaxValue ? LengthOf(buffer.AsSpan(0, read)) : length;
        }
    }

    public void Dispose() => socket.Dispose();

    /// <summary>Bytes of head and body; the greatest number while the head is not complete.</summary>
    private static int LengthOf(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return int.MaxValue;
        }

        var field = answer.IndexOf("\r\nContent-Length: "u8);
        if (!answer.StartsWith("HTTP/1.1 200 "u8) || field < 0 || field > head || !Utf8Parser.TryParse(answer[(field + 18)..], out int body, out _))
        {
            throw new InvalidDataException(Encoding.UTF8.GetString(answer[..Math.Min(head, 500)]));
        }

        return head + 4 + body;
    }
}
