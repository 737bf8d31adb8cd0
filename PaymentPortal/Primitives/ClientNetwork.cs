using System.Net;
using System.Net.Sockets;

namespace PaymentPortal.Primitives;

/// <summary>A client as limits count it: an IPv6 client owns at least 64 bits of addresses (RFC 6177) and is counted as one.</summary>
public static class ClientNetwork
{
    public static string Of(IPAddress? address)
    {
        address ??= IPAddress.None;
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }
}
