using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using IPNetwork = System.Net.IPNetwork;

namespace PaymentPortal;

/// <summary>The proxies in front of the portal: what they say of a client's address and scheme is believed, and what anybody else says is not.</summary>
internal static class TrustedProxies
{
    /// <summary>Reads the setting: addresses and networks ("10.0.0.0/8"), separated by commas. Null when a part is neither.</summary>
    public static (IReadOnlyList<IPAddress> Addresses, IReadOnlyList<IPNetwork> Networks)? Read(string setting)
    {
        List<IPAddress> addresses = [];
        List<IPNetwork> networks = [];
        foreach (var part in setting.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (IPAddress.TryParse(part, out var address))
            {
                addresses.Add(address);
            }
            else if (IPNetwork.TryParse(part, out var network))
            {
                networks.Add(network);
            }
            else
            {
                return null;
            }
        }

        return (addresses, networks);
    }

    public static void UseTrustedProxies(this WebApplication app)
    {
        if (Read(app.Services.GetRequiredService<IOptions<PortalOptions>>().Value.TrustedProxies) is not var (addresses, networks) || addresses.Count + networks.Count == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };

        // The framework would believe this machine unasked.
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var address in addresses)
        {
            options.KnownProxies.Add(address);
        }

        foreach (var network in networks)
        {
            options.KnownIPNetworks.Add(network);
        }

        app.UseForwardedHeaders(options);
    }
}
