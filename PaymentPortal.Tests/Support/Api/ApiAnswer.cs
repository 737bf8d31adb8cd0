using System.Text.Json.Nodes;

namespace PaymentPortal.Support.Api;

/// <summary>What came back.</summary>
public sealed record ApiAnswer(int Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    /// <summary>The stable code of a problem.</summary>
    public string? Code => Json["code"]?.GetValue<string>();

    /// <summary>The faults of a problem as "pointer code".</summary>
    public IReadOnlyList<string> Faults => [.. (Json["errors"]?.AsArray() ?? []).Select(fault => $"{fault!["pointer"] ?? fault["parameter"]} {fault["code"]}")];

    /// <summary>One header, or null.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);

    internal static async Task<ApiAnswer> ReadAsync(HttpResponseMessage response)
    {
        var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new ApiAnswer((int)response.StatusCode, await response.Content.ReadAsStringAsync(Xunit.TestContext.Current.CancellationToken), headers);
    }
}
