using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace PaymentPortal.Api.OpenApi;

/// <summary>Headers of answers, for the document.</summary>
internal static class ApiHeaders
{
    /// <summary>Those of an answer of this status.</summary>
    public static Dictionary<string, IOpenApiHeader> Of(string status)
    {
        var headers = new Dictionary<string, IOpenApiHeader>();
        if (status is not ("401" or "415"))
        {
            Add(headers, "RateLimit-Limit", "Calls that this API key has in ten seconds.", 1000);
            Add(headers, "RateLimit-Remaining", "Calls that are left of them.", 999);
            Add(headers, "RateLimit-Reset", "Seconds until all of them are there again.", 10);
        }

        if (status.StartsWith('2') || status == "304")
        {
            Add(headers, "ETag", "The state that was answered, for `If-Match` and `If-None-Match`.", "\"3\"");
        }

        if (status.StartsWith('2'))
        {
            Add(headers, "Idempotent-Replayed", "`true` when this answer was given before to the same `Idempotency-Key`.", "true");
        }

        if (status is "201" or "202")
        {
            Add(headers, "Location", status == "201" ? "Path of what was made." : "Path under which its progress is shown; absent where there is no such thing.", "/api/v1/payment-requests/pr_06bdaz8v3nwm5k2q7xtr4hc9ge");
        }

        if (status == "429")
        {
            Add(headers, "Retry-After", "Seconds to wait.", 7);
        }

        return headers;
    }

    private static void Add(Dictionary<string, IOpenApiHeader> headers, string name, string description, JsonNode example) => headers[name] = new OpenApiHeader
    {
        Description = description,
        Schema = new OpenApiSchema { Type = example.GetValueKind() == System.Text.Json.JsonValueKind.Number ? JsonSchemaType.Integer : JsonSchemaType.String },
        Example = example,
    };
}
