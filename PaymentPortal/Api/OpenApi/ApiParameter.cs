using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace PaymentPortal.Api.OpenApi;

/// <summary>What a call takes beside its body, for the document. Calls read their parameters themselves, so that every fault is told at once.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="In">Where it stands.</param>
/// <param name="Description">One sentence.</param>
/// <param name="Example">One value.</param>
public sealed record ApiParameter(string Name, ParameterLocation In, string Description, JsonNode Example)
{
    /// <summary>The form of the value.</summary>
    public OpenApiSchema Schema { get; init; } = new() { Type = JsonSchemaType.String };

    public static ApiParameter IdempotencyKey { get; } = new(
        Once.IdempotencyKey.Header, ParameterLocation.Header, "Makes the call safe to repeat: the same key and body have one effect and get the first answer again, for 30 days.", "5b4e2d7a-case-12345")
    {
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = Once.IdempotencyKey.Longest },
    };

    public static ApiParameter IfMatch { get; } = new("If-Match", ParameterLocation.Header, "The `ETag` that was read: the change is refused with 412 when somebody else was quicker.", "\"3\"");

    public static ApiParameter IfNoneMatch { get; } = new("If-None-Match", ParameterLocation.Header, "The `ETag` that was read: 304 without a body while nothing has changed.", "\"3\"");

    public static ApiParameter Limit { get; } = new("limit", ParameterLocation.Query, "The most rows of a page.", 25)
    {
        Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = "100", Default = 25 },
    };

    public static ApiParameter After { get; } = new("after", ParameterLocation.Query, "The `nextCursor` of the page before. It is good for the same API key and the same conditions only.", "CfDJ8Kd0pXl2");

    /// <summary>A part of the path.</summary>
    public static ApiParameter Path(string name, string description, string example) => new(name, ParameterLocation.Path, description, example);

    /// <summary>A condition.</summary>
    public static ApiParameter Query(string name, string description, string example) => new(name, ParameterLocation.Query, description, example);

    /// <summary>A condition on a moment.</summary>
    public static ApiParameter Moment(string name, string description) => Query(name, description, "2026-12-01T09:00:00Z") with
    {
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" },
    };

    internal OpenApiParameter ToDocument() => new()
    {
        Name = Name,
        In = In,
        Required = In == ParameterLocation.Path,
        Description = Description,
        Schema = Schema,
        Example = Example.DeepClone(),
    };
}
