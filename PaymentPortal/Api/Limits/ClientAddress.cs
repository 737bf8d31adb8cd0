using System.Net;
using System.Net.Sockets;

namespace PaymentPortal.Api.Limits;

/// <summary>Clients as limits see them.</summary>
public static class ClientAddress
{
    /// <summary>The address of the connection, whatever headers claim. An IPv6 client owns at least 64 bits of addresses and is counted as one.</summary>
    public static string Of(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress ?? IPAddress.None;
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }
}
