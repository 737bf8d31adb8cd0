using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace PaymentPortal.Support.Mail;

/// <summary>The line to one client: text lines both ways, the message's data, and the change to an encrypted line.</summary>
internal sealed class SmtpLine(Stream stream) : IAsyncDisposable
{
    private readonly byte[] buffer = new byte[16 * 1024];
    private Stream stream = stream;
    private int start;
    private int end;

    public bool Encrypted => stream is SslStream;

    /// <summary>One line without its end; null when the client is gone.</summary>
    public async Task<string?> ReadAsync(CancellationToken token) =>
        await ReadBytesAsync(token) is { } line ? Encoding.UTF8.GetString(line) : null;

    /// <summary>Everything up to the lone dot, with doubled dots undone (RFC 5321, 4.5.2); null when the client is gone before it.</summary>
    public async Task<byte[]?> ReadDataAsync(CancellationToken token)
    {
        using var data = new MemoryStream();
        while (await ReadBytesAsync(token) is { } line)
        {
            if (line is [(byte)'.'])
            {
                return data.ToArray();
            }

            data.Write(line is [(byte)'.', ..] ? line.AsSpan(1) : line);
            data.Write("\r\n"u8);
        }

        return null;
    }

    public async Task WriteAsync(string answer, CancellationToken token)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer + "\r\n"), token);
        await stream.FlushAsync(token);
    }

    public async Task EncryptAsync(X509Certificate2 certificate, CancellationToken token)
    {
        // What was sent in the clear after STARTTLS is thrown away (RFC 3207, 4.2).
        start = end = 0;
        var encrypted = new SslStream(stream);
        stream = encrypted;
        await encrypted.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, token);
    }

    public ValueTask DisposeAsync() => stream.DisposeAsync();

    private async Task<byte[]?> ReadBytesAsync(CancellationToken token)
    {
        using var line = new MemoryStream();
        while (true)
        {
            if (start == end)
            {
                start = 0;
                end = await stream.ReadAsync(buffer, token);
                if (end == 0)
                {
                    return null;
                }
            }

            var stop = Array.IndexOf(buffer, (byte)'\n', start, end - start);
            line.Write(buffer, start, (stop < 0 ? end : stop) - start);
            start = stop < 0 ? end : stop + 1;
            if (stop >= 0)
            {
                var bytes = line.ToArray();
                return bytes is [.., (byte)'\r'] ? bytes[..^1] : bytes;
            }
        }
    }
}
