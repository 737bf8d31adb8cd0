using System.Net;
using System.Net.Sockets;

namespace PaymentPortal.Webhooks.Outside;

/// <summary>Finds the addresses of a host.</summary>
public delegate Task<IPAddress[]> FindAddresses(string host, CancellationToken cancel);

/// <summary>Connects to the outside only. It looks the name up itself and connects to the very address that it has judged, so a name that points inside, or
/// outside at first and inside a moment later, gains nothing.</summary>
public sealed class GuardedConnection(WebhookUrl rules, FindAddresses find)
{
    /// <summary>For <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    /// <exception cref="InnerAddressException">The host has only addresses inside.</exception>
    public async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var found = IPAddress.TryParse(host.Trim('[', ']'), out var literal) ? [literal] : await find(host, cancel);
        var reachable = rules.Allows(host) ? found : [.. found.Where(PublicNetworks.Contain)];
        if (reachable.Length == 0)
        {
            throw found.Length == 0 ? new SocketException((int)SocketError.HostNotFound) : new InnerAddressException(host);
        }

        for (var i = 0; ; i++)
        {
            try
            {
                return await Connect(reachable[i], port, cancel);
            }
            catch (SocketException) when (i < reachable.Length - 1)
            {
                // The next address of the same host may answer.
            }
        }
    }

    private static async Task<NetworkStream> Connect(IPAddress address, int port, CancellationToken cancel)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(new IPEndPoint(address, port), cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A host whose addresses all lie inside.</summary>
public sealed class InnerAddressException(string host) : IOException($"The host '{host}' has no public address.");
