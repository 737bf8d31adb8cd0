using System.Net;
using System.Net.Sockets;

namespace PaymentPortal.Support;

/// <summary>A port on loopback that nobody listens on.</summary>
public static class FreePort
{
    /// <summary>The system's next free port, each a different one for a while.</summary>
    public static int Take()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
