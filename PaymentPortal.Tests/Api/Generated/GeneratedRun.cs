using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.Support.Api;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Payments;
using PaymentPortal.Webhooks.Outside;

namespace PaymentPortal.Api.Generated;

/// <summary>Sends made-up calls to a live portal and judges every answer.</summary>
public static class GeneratedRun
{
    private static readonly AppSettings Settings = new()
    {
        More = new Dictionary<string, string> { ["Api:CallsPerKey"] = "100000000", ["Api:CallsPerAddress"] = "100000000" },
    };

    /// <summary>So many calls of every operation in turn, one at a time, so that the same seed gives the same run.</summary>
    public static async Task<GeneratedReport> RunAsync(int callsOfEach, int seed)
    {
        // No name is looked up, so nothing leaves the machine.
        await using var host = await AppHost.StartAsync(Settings, services => services.AddSingleton<FindAddresses>((_, _) => Task.FromResult<System.Net.IPAddress[]>([])));
        using var http = PlainHttp.Client(host.Address);
        var text = await http.GetStringAsync(new Uri("openapi/v1.json", UriKind.Relative));
        using var schemas = await SchemaJudge.StartAsync(text);
        var (document, known, judge, report) = (JsonNode.Parse(text)!, new KnownThings(), new AnswerJudge(schemas), new GeneratedReport());
        var maker = new RequestMaker(document, known, seed);

        await PrepareAsync(host, known);
        using var listeners = new Listeners(host);

        // The clock goes last: what it passes by expires, and then little is left that succeeds.
        foreach (var turn in DocumentedOperation.All(document).GroupBy(operation => operation.Path.Contains("/clock/", StringComparison.Ordinal)).OrderBy(group => group.Key))
        {
            for (var number = 0; number < callsOfEach; number++)
            {
                foreach (var operation in turn)
                {
                    await CallAsync(http, maker.Make(operation, number), known, judge, report, listeners);
                }
            }
        }

        return report;
    }

    /// <summary>Something to be found from the beginning: planned messages, payments and a webhook endpoint.</summary>
    private static async Task PrepareAsync(AppHost host, KnownThings known)
    {
        using var api = ApiClient.Of(host);
        for (var i = 0; i < 10; i++)
        {
            var request = await MakeAsync("payment-requests", ApiBodies.Full.Replace("sap-4711", $"prepared-{i}", StringComparison.Ordinal));
            await MakeAsync($"payment-requests/{request["id"]}/messages", """{ "channel": "email", "template": "reminder", "at": "2026-12-20T09:00:00Z" }""");
            await MakeAsync("webhook-endpoints", """{ "url": "https://erp.example/hooks/generated" }""");
        }

        known.Learn((await api.GetAsync("payments?limit=20")).Json);

        async Task<JsonNode> MakeAsync(string path, string body)
        {
            var made = (await api.PostAsync(path, body)).Json;
            known.Learn(made);
            return made;
        }
    }

    private static async Task CallAsync(HttpClient http, GeneratedRequest request, KnownThings known, AnswerJudge judge, GeneratedReport report, Listeners listeners)
    {
        using var message = request.ToMessage();
        using var answer = await http.SendAsync(message);
        var (status, body) = ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
        report.Count(request.Operation, status);
        if (await judge.FaultOfAsync(request.Operation, status, answer.Content.Headers.ContentType?.ToString(), body) is { } fault)
        {
            report.Add(request, fault, body);
        }
        else if (answer.IsSuccessStatusCode && body.Length > 0)
        {
            known.Learn(JsonNode.Parse(body));
            known.LearnPairs(request.Target, JsonNode.Parse(body));
            await listeners.KeepFewAsync(JsonNode.Parse(body));
            if (answer.Headers.ETag is { } tag)
            {
                known.Learn("etag", tag.ToString());
            }
        }
    }
}
