using System.Net;
using System.Net.Sockets;

namespace PaymentPortal.Webhooks.Outside;

/// <summary>Which addresses lie in the public internet. Everything that a registry has set apart (RFC 6890 and the IANA special-purpose registries) does not,
/// nor do the addresses under which clouds answer questions about their machines.</summary>
public static class PublicNetworks
{
    private static readonly IPNetwork[] SetApart =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",

            // Answers virtual machines of one cloud although it looks public.
            "168.63.129.16/32",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    /// <summary>Within global unicast: protocol assignments with Teredo, documentation, 6to4, which carries any IPv4 address inside, and segment routing.</summary>
    private static readonly IPNetwork[] SetApartOfGlobal = [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "2620:4f:8000::/48" }.Select(network => IPNetwork.Parse(network))];

    /// <summary>Whether anybody in the internet could be behind it. IPv6 addresses that carry an IPv4 address are judged by it where they are mapped, and refused where they are translated.</summary>
    public static bool Contain(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily switch
        {
            AddressFamily.InterNetwork => !SetApart.Any(network => network.Contains(plain)),
            AddressFamily.InterNetworkV6 => plain.ScopeId == 0 && GlobalUnicast.Contains(plain) && !SetApartOfGlobal.Any(network => network.Contains(plain)),
            _ => false,
        };
    }
}
