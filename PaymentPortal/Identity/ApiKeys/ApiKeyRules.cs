using System.Net;
using System.Text.RegularExpressions;
using PaymentPortal.Primitives;

namespace PaymentPortal.Identity.ApiKeys;

/// <summary>What an API key must be like. All faults are found at once.</summary>
public static partial class ApiKeyRules
{
    public const int LongestName = 40;
    public const int MostNetworks = 20;

    /// <summary>Checks what somebody asks for.</summary>
    /// <param name="input">What is asked for.</param>
    /// <param name="now">UTC.</param>
    public static Outcome<ApiKeyTerms> Check(ApiKeyInput input, DateTimeOffset now)
    {
        var faults = new FaultList();
        var name = faults.Text("/name", input.Name, LongestName, required: true);
        if (!faults.Any && !Name().IsMatch(name))
        {
            faults.Add("/name", "not-a-name", "Small letters, digits, hyphens and points; a letter or digit first.");
        }

        var scopes = ApiScopes.All.Where(input.Scopes.Contains).ToList();
        if (scopes.Count == 0 || input.Scopes.Except(ApiScopes.All).Any())
        {
            faults.Add("/scopes", scopes.Count == 0 ? "required" : "unknown-scope", "At least one of the known scopes.");
        }

        if (input.ExpiresAt <= now)
        {
            faults.Add("/expiresAt", "in-the-past", "Choose a moment in the future.");
        }

        var networks = Networks(faults, input.Networks);
        return faults.Any ? Refusal.OfFaults(faults.All) : new ApiKeyTerms(name, scopes, networks, input.ExpiresAt?.ToUniversalTime());
    }

    private static List<string> Networks(FaultList faults, IReadOnlyList<string> asked)
    {
        if (asked.Count > MostNetworks)
        {
            faults.Add("/networks", "too-many", "At most 20 networks.", MostNetworks);
        }

        var networks = new List<string>();
        foreach (var text in asked.Take(MostNetworks).Select(text => text.Trim()).Where(text => text.Length > 0))
        {
            if (IPNetwork.TryParse(text, out var network))
            {
                networks.Add(network.ToString());
            }
            else if (!text.Contains('/', StringComparison.Ordinal) && IPAddress.TryParse(text, out var address))
            {
                networks.Add(address.ToString() + (address.GetAddressBytes().Length == 4 ? "/32" : "/128"));
            }
            else
            {
                faults.Add("/networks", "not-a-network", $"'{text}' is neither an address nor a network such as 203.0.113.0/24.");
            }
        }

        return networks;
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9.-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
