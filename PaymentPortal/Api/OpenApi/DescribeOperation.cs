using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using PaymentPortal.Api.Json;
using PaymentPortal.Api.Problems;

namespace PaymentPortal.Api.OpenApi;

/// <summary>Completes each call of the document: parameters, scopes, headers, and every way in which it can say no.</summary>
internal sealed class DescribeOperation : IOpenApiOperationTransformer
{
    private static readonly ApiRefusals[] Always =
    [
        new(401, ["unauthorized"]),
        new(403, ["scope-missing", "address-not-allowed"]),
        new(429, ["too-many-requests"]),
        new(500, ["internal-error"]),
        new(503, ["unavailable"]),
    ];

    private static readonly ApiRefusals[] WithBody =
    [
        new(400, ["malformed-json", "invalid-body"]),
        new(413, ["too-large"]),
        new(415, ["unsupported-media-type"]),
        new(422, ["invalid-input"]),
    ];

    private static readonly ApiRefusals[] WithKey =
    [
        new(400, ["invalid-idempotency-key"]),
        new(409, ["idempotency-key-in-use", "answer-lost"]),
        new(422, ["idempotency-key-reused"]),
    ];

    public async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        operation.Parameters = [.. metadata.OfType<ApiParameter>().Select(parameter => parameter.ToDocument())];
        foreach (var body in metadata.OfType<ApiTextBody>())
        {
            operation.RequestBody!.Content![body.MediaType] = body.ToDocument();
        }

        AddSecurity(operation, metadata, context.Document!);
        var problem = await context.GetOrCreateSchemaAsync(typeof(ProblemContract), null, cancellationToken);
        context.Document!.AddComponent("Problem", problem);
        var taken = metadata.OfType<ApiParameter>().ToHashSet();
        var refusals = metadata.OfType<ApiRefusals>()
            .Concat(operation.RequestBody is null ? [] : WithBody).Concat(taken.Contains(ApiParameter.IdempotencyKey) ? WithKey : []).Concat(Always).GroupBy(refusal => refusal.Status).OrderBy(group => group.Key);
        operation.Responses ??= [];
        foreach (var (status, response) in operation.Responses.Where(response => response.Key.StartsWith('2')))
        {
            response.Description = status == "201" ? "Made." : status == "202" ? "Accepted; it is worked on." : "Done.";
            ((OpenApiResponse)response).Headers = ApiHeaders.Of(status);
        }

        if (metadata.OfType<ApiExample>().LastOrDefault() is { } example && operation.RequestBody?.Content is { } content && content.TryGetValue(JsonMedia.Json, out var media) && media is OpenApiMediaType json)
        {
            json.Example = JsonNode.Parse(example.Json);
        }

        if (taken.Contains(ApiParameter.IfNoneMatch))
        {
            operation.Responses["304"] = new OpenApiResponse { Description = "Nothing has changed since the `ETag` of `If-None-Match` was read.", Headers = ApiHeaders.Of("304") };
        }

        foreach (var refusal in refusals)
        {
            operation.Responses[$"{refusal.Key}"] = Refusal(refusal.Key, [.. refusal.SelectMany(each => each.Codes).Distinct()], context.Document);
        }
    }

    private static void AddSecurity(OpenApiOperation operation, IList<object> metadata, OpenApiDocument document)
    {
        var scopes = metadata.OfType<IAuthorizeData>().Select(data => data.Policy).OfType<string>().ToList();
        operation.Description = $"{operation.Description}\n\nScope of the API key: {string.Join(", ", scopes.Select(scope => $"`{scope}`"))}.";
        operation.Security =
        [
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("bearer", document)] = [] },
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("basic", document)] = [] },
        ];
    }

    private static OpenApiResponse Refusal(int status, List<string> codes, OpenApiDocument document) => new()
    {
        Description = $"{ProblemStatus.TitleOf(status)}. Codes: {string.Join(", ", codes.Select(code => $"`{code}`"))}.",
        Headers = ApiHeaders.Of(status.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        Content = new Dictionary<string, OpenApiMediaType>
        {
            [ApiProblem.ContentType] = new()
            {
                Schema = new OpenApiSchemaReference("Problem", document),
                Example = new JsonObject
                {
                    ["type"] = $"urn:payment-portal:problem:{codes[0]}",
                    ["title"] = ProblemStatus.TitleOf(status),
                    ["status"] = status,
                    ["detail"] = ProblemStatus.DetailOf(status) ?? ProblemStatus.TitleOf(status),
                    ["instance"] = "/api/v1/payment-requests",
                    ["code"] = codes[0],
                },
            },
        },
    };
}
