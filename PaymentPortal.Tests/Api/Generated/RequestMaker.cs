using System.Text;
using System.Text.Json.Nodes;

namespace PaymentPortal.Api.Generated;

/// <summary>Makes up calls: right, nearly right, at the limits and wrong.</summary>
public sealed class RequestMaker(JsonNode document, KnownThings known, int seed)
{
    private static readonly string[] WrongTypes = ["text/xml", "application/xml", "text/plain", "application/json; charset=utf-16", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonx", "nonsense", "*/*"];

    public GeneratedRequest Make(DocumentedOperation operation, int number)
    {
        var whims = new Whims(seed, operation.Id, number);
        var target = WithPair(operation, whims);
        var (query, headers) = (new List<string>(), new List<(string, string)>());
        foreach (var parameter in operation.Parameters)
        {
            switch (parameter.In)
            {
                case "path":
                    target = target.Replace($"{{{parameter.Name}}}", Uri.EscapeDataString(PathValue(operation, parameter, whims)), StringComparison.Ordinal);
                    break;
                case "query" when whims.Percent(25):
                    query.Add($"{parameter.Name}={Uri.EscapeDataString(QueryValue(parameter, whims))}");
                    break;
                case "header" when whims.Percent(25):
                    headers.Add((parameter.Name, HeaderValue(parameter, whims)));
                    break;
            }
        }

        if (whims.Percent(4))
        {
            query.Add(whims.Pick(["unknown=1", "limit=1&limit=2", "=", "&&", "q", "limit", "after=%FF%FE", "q=%00", "q=%ED%A0%80", "[]=1"]));
        }

        if (whims.Percent(2))
        {
            headers.Add(("Authorization", whims.Pick(["Bearer wrong", "Bearer ", "Basic x", "Basic ZGVtbzp3cm9uZw==", "Digest a=b", "Bearer pp_dev_demo pp_dev_demo"])));
        }

        var (body, type) = Body(operation, whims);
        return new GeneratedRequest(operation, seed, number, query.Count == 0 ? target : $"{target}?{string.Join('&', query)}", headers, body, type);
    }

    private (byte[]? Body, string? Type) Body(DocumentedOperation operation, Whims whims)
    {
        if (operation.Body is null)
        {
            return (null, null);
        }

        var right = new MadeValues(document, whims, whims.Pick([0, 0, 12, 30, 90])).Make(operation.Body);
        var type = whims.Percent(3) ? whims.Pick(WrongTypes) : whims.Percent(1) ? null : whims.Pick(["application/json", "application/json; charset=utf-8", "Application/JSON;charset=\"UTF-8\""]);
        return (whims.Below(100) switch
        {
            < 48 => Encoding.UTF8.GetBytes(SpoiltBody.Write(right)),
            < 92 => Encoding.UTF8.GetBytes(SpoiltBody.ALittle(right, whims)),
            _ => SpoiltBody.Altogether(right, whims),
        }, type);
    }

    /// <summary>Two ids in one path mostly belong together.</summary>
    private string WithPair(DocumentedOperation operation, Whims whims)
    {
        var prefixes = operation.Parameters.Where(parameter => parameter is { In: "path", Prefix: not null }).ToList();
        return prefixes.Count == 2 && known.Of($"{prefixes[0].Prefix} {prefixes[1].Prefix}") is { Count: > 0 } pairs && whims.Percent(60)
            ? whims.Pick(pairs).Split(' ').Zip(prefixes).Aggregate(operation.Path, (path, pair) => path.Replace($"{{{pair.Second.Name}}}", pair.First, StringComparison.Ordinal))
            : operation.Path;
    }

    private string PathValue(DocumentedOperation operation, DocumentedParameter parameter, Whims whims)
    {
        var there = parameter.Prefix is null ? [] : known.Of(parameter.Prefix);
        return whims.Below(100) switch
        {
            < 72 when there.Count > 0 && (operation.Verb != "DELETE" || whims.Percent(50)) => Known(there, whims),
            < 78 when known.Of("externalId") is { Count: > 0 } own => $"externalId:{whims.Pick(own)}",
            < 82 when there.Count > 0 => whims.Pick(there).ToUpperInvariant(),
            < 85 => parameter.Example,
            _ => whims.Pick(NastyTexts.Plain),
        };
    }

    /// <summary>Mostly something young, which more can still happen to, or something that was prepared.</summary>
    private static string Known(IReadOnlyList<string> there, Whims whims) => whims.Below(10) switch
    {
        < 4 => there[^1],
        < 6 => there[whims.Below(Math.Min(12, there.Count))],
        _ => whims.Pick(there),
    };

    private string QueryValue(DocumentedParameter parameter, Whims whims) => whims.Below(100) switch
    {
        < 15 => whims.Pick(NastyTexts.Plain),
        < 60 when parameter.Name == "after" && known.Of("cursor") is { Count: > 0 } cursors => whims.Pick(cursors),
        < 50 => parameter.Example,
        _ => new MadeValues(document, whims, 0).Make(parameter.Schema)?.ToString() ?? "",
    };

    private string HeaderValue(DocumentedParameter parameter, Whims whims) => parameter.Name switch
    {
        "Idempotency-Key" => whims.Below(10) switch
        {
            < 6 => $"key-{seed}-{whims.Below(1_000_000)}",
            < 8 => $"\"again-{whims.Below(3)}\"",
            _ => Ascii(whims.Pick(NastyTexts.Plain)),
        },
        _ => whims.Below(10) switch
        {
            < 6 when known.Of("etag") is { Count: > 0 } tags => whims.Pick(tags),
            6 => "*",
            _ => Ascii(whims.Pick(NastyTexts.Plain)),
        },
    };

    /// <summary>Headers are ASCII by RFC 9110; the server ends the connection on anything else before the portal hears of it.</summary>
    private static string Ascii(string text) => string.Concat(text.Where(char.IsAscii)) is { Length: > 0 } ascii ? ascii : "?";
}
