using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PaymentPortal.Api.Generated;

/// <summary>What a call takes in its path, behind the question mark or as a header.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="In">"path", "query" or "header".</param>
/// <param name="Schema">The form of its value.</param>
/// <param name="Example">One value.</param>
/// <param name="Prefix">How the ids begin that it takes, such as "pr"; null when it takes none.</param>
public sealed partial record DocumentedParameter(string Name, string In, JsonNode Schema, string Example, string? Prefix)
{
    internal static DocumentedParameter Of(JsonNode node)
    {
        var prefix = IdPrefix().Match(node["description"]?.GetValue<string>() ?? "");
        return new DocumentedParameter(node["name"]!.GetValue<string>(), node["in"]!.GetValue<string>(), node["schema"]!, node["example"]?.ToString() ?? "", prefix.Success ? prefix.Groups[1].Value : null);
    }

    [GeneratedRegex("`([a-z]+)_…`")]
    private static partial Regex IdPrefix();
}
