using System.Text;
using System.Text.Json.Nodes;
using PaymentPortal.Api.Generated;
using PaymentPortal.Support.Api;
using PaymentPortal.Support.Payments;
using Shouldly;
using Xunit;

namespace PaymentPortal.Api.OpenApi;

/// <summary>The document's examples are run: whoever copies one has something that works.</summary>
public sealed class ExampleTests(ApiPortal portal) : IClassFixture<ApiPortal>
{
    [Fact]
    public async Task Every_call_with_a_body_has_an_example_and_it_succeeds()
    {
        var operations = DocumentedOperation.All(JsonNode.Parse(await Text())!).Where(operation => operation.Body is not null).ToList();
        operations.Count.ShouldBeGreaterThan(5);
        var wrong = new List<string>();
        foreach (var operation in operations)
        {
            var example = operation.Example?.ToJsonString();
            using var body = new StringContent(example ?? "", Encoding.UTF8, "application/json");
            var answer = await portal.Client.SendAsync(new HttpMethod(operation.Verb), await PathTo(operation), body, ("Idempotency-Key", $"example-{operation.Id}"));
            if (example is null || answer.Status is < 200 or >= 300)
            {
                wrong.Add($"{operation}: {example ?? "no example"} => {answer.Status} {answer.Text}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_example_of_a_field_a_parameter_and_an_answer_is_valid()
    {
        var text = await Text();
        using var judge = await SchemaJudge.StartAsync(text);
        var (wrong, count) = (new List<string>(), 0);
        foreach (var (at, example) in Examples(JsonNode.Parse(text)!, ""))
        {
            count++;
            if (await judge.FaultOfAsync(at, example?.ToJsonString() ?? "null") is { Length: > 0 } fault)
            {
                wrong.Add($"{at}: {example?.ToJsonString()}: {fault}");
            }
        }

        count.ShouldBeGreaterThan(100);
        wrong.ShouldBeEmpty();
    }

    /// <summary>Examples with the place of their schema: beside the "schema" of a parameter, header or body, or within the schema itself.</summary>
    private static IEnumerable<(string At, JsonNode? Example)> Examples(JsonNode? node, string at)
    {
        if (node is JsonArray rows)
        {
            return rows.SelectMany((row, index) => Examples(row, $"{at}/{index}"));
        }

        if (node is not JsonObject fields)
        {
            return [];
        }

        // A field may itself be called "example"; none is.
        var own = fields["example"] is { } one && fields["schema"] is JsonObject ? [($"{at}/schema", one)] : Array.Empty<(string, JsonNode?)>();
        var inner = fields["examples"] is JsonArray several ? several.Select(each => (at, each)) : [];
        return [.. own, .. inner, .. fields.Where(field => field.Key is not ("example" or "examples")).SelectMany(field => Examples(field.Value, $"{at}/{field.Key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}"))];
    }

    /// <summary>The path with things in it that the call can be carried out on.</summary>
    private async Task<string> PathTo(DocumentedOperation operation)
    {
        var path = operation.Path["/api/v1/".Length..];
        if (!path.Contains('{', StringComparison.Ordinal))
        {
            return path;
        }

        if (path.StartsWith("webhook-endpoints/", StringComparison.Ordinal))
        {
            return path.Replace("{id}", await Made("webhook-endpoints", """{ "url": "https://erp.example/hooks/examples" }"""), StringComparison.Ordinal);
        }

        var request = await Made("payment-requests", ApiBodies.Smallest.Replace("\"amount\"", "\"recipient\": { \"email\": \"erika@example.org\" }, \"amount\"", StringComparison.Ordinal));
        if (path.StartsWith("payments/", StringComparison.Ordinal))
        {
            (await portal.Client.PostAsync($"payment-requests/{request}/mark-paid", "{}")).Status.ShouldBe(200);
            var payments = await portal.Client.GetAsync($"payment-requests/{request}/payments");
            return path.Replace("{id}", payments.Json["data"]![0]!["id"]!.GetValue<string>(), StringComparison.Ordinal);
        }

        return path.Replace("{id}", request, StringComparison.Ordinal);
    }

    private async Task<string> Made(string path, string body)
    {
        var answer = await portal.Client.PostAsync(path, body);
        answer.Status.ShouldBe(201, answer.Text);
        return answer.Json["id"]!.GetValue<string>();
    }

    private async Task<string> Text()
    {
        using var http = PlainHttp.Client(portal.Host.Address);
        return await http.GetStringAsync(new Uri("openapi/v1.json", UriKind.Relative), Xunit.TestContext.Current.CancellationToken);
    }
}
