using System.Globalization;
using System.Text;
using PaymentPortal.Imports;

namespace PaymentPortal.Crashes;

/// <summary>One bulk call: its rows, and what must become of each.</summary>
/// <param name="Key">Its idempotency key, and the beginning of its rows' own ids.</param>
/// <param name="Format">How it is written.</param>
/// <param name="Rows">The external id of each row; null for one that cannot become a request.</param>
internal sealed record BulkBody(string Key, ImportFormat Format, IReadOnlyList<string?> Rows)
{
    /// <summary>What all external ids of such rows begin with.</summary>
    public const string Mark = "BULK-";

    private const int EachBad = 9;

    /// <summary>Both formats by turns; short ones, and some that are longer than what is received (200) or worked off (128) in one go.</summary>
    public static BulkBody Of(int number, Random chance)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{Mark}{number:D4}");
        var rows = number switch { 3 => 220, _ when number % 7 == 0 => 140, _ => chance.Next(1, 13) };
        return new BulkBody(key, number % 2 == 0 ? ImportFormat.Json : ImportFormat.Ndjson, [.. Enumerable.Range(1, rows).Select(line => line % EachBad == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{key}-{line:D3}"))]);
    }

    public StringContent Content() => Format == ImportFormat.Json
        ? new StringContent($"[{string.Join(',', Rows.Select(Row))}]", Encoding.UTF8, "application/json")
        : new StringContent(string.Join('\n', Rows.Select(Row)), Encoding.UTF8, "application/x-ndjson");

    /// <summary>The first one is mailed as well; the others only wait to be paid, so that mails and events do not take over.</summary>
    private string Row(string? externalId, int index) => externalId is null
        ? """{ "reference": "BAD", "description": "Nothing is asked for", "amount": { "value": 0, "currency": "EUR" } }"""
        : $$"""{ "externalId": "{{externalId}}", "reference": "{{externalId}}", "description": "One of many", "amount": { "value": 4990, "currency": "EUR" }, "recipient": { "email": "{{externalId}}@example.org", "language": "de" }{{(index == 0 ? """, "send": [ { "channel": "email" } ]""" : "")}} }""";
}
