using System.Net;
using System.Net.Sockets;

namespace PaymentPortal.Support;

/// <summary>A port on loopback that nobody listens on and that stays free until its taker listens there: from below the range that systems
/// give to outgoing connections (RFC 6335 section 6 and Linux's ip_local_port_range), and each only once in a run.</summary>
public static class FreePort
{
    private const int First = 12_000;
    private const int Count = 20_000;

    private static int next = Random.Shared.Next(Count);

    /// <summary>A port that was not given to anybody else in this process.</summary>
    public static int Take()
    {
        while (true)
        {
            var port = First + (int)((uint)Interlocked.Increment(ref next) % Count);
            if (IsFree(port))
            {
                return port;
            }
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
