using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using PaymentPortal.Api.Json;

namespace PaymentPortal.Api.OpenApi;

/// <summary>Completes the schemas: closed sets of values, examples that are of the field's type, and answers that may grow.</summary>
internal sealed class DescribeSchema : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonPropertyInfo?.AttributeProvider is PropertyInfo property)
        {
            Describe(schema, property);
        }

        // Moments have a converter of their own, of which the framework knows no type.
        if ((Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type) == typeof(DateTimeOffset))
        {
            schema.Type = JsonSchemaType.String | (Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) is null ? 0 : JsonSchemaType.Null);
            schema.Format = "date-time";
        }

        if (schema.Properties is { Count: > 0 } && !typeof(IRequestContract).IsAssignableFrom(context.JsonTypeInfo.Type))
        {
            schema.AdditionalPropertiesAllowed = true;
        }

        // "17" in a comment is read as a number, and JSON as itself, wherever it stands.
        if (schema.Type?.HasFlag(JsonSchemaType.String) == true && schema.Examples is { } examples)
        {
            schema.Examples = [.. examples.Select(example => example.GetValueKind() is JsonValueKind.String or JsonValueKind.Null ? example : JsonValue.Create(example.ToJsonString()))];
        }

#pragma warning disable CS0618 // The framework writes some of the comments' examples there.
        if (schema.Type?.HasFlag(JsonSchemaType.String) == true && schema.Example is { } single && single.GetValueKind() is not (JsonValueKind.String or JsonValueKind.Null))
        {
            schema.Example = JsonValue.Create(single.ToJsonString());
        }
#pragma warning restore CS0618

        return Task.CompletedTask;
    }

    private static void Describe(OpenApiSchema schema, PropertyInfo property)
    {
        if (property.GetCustomAttribute<RequiredAttribute>() is not null)
        {
            schema.Type &= ~JsonSchemaType.Null;
        }

        if (schema.AdditionalProperties is OpenApiSchema values)
        {
            // The framework writes the limit of a list, and forgets that values may be null.
            (schema.MaxProperties, schema.MaxLength) = (schema.MaxLength ?? schema.MaxItems, null);
            values.Type |= new NullabilityInfoContext().Create(property).GenericTypeArguments is [_, { ReadState: NullabilityState.Nullable }] ? JsonSchemaType.Null : 0;
        }

        if (property.GetCustomAttribute<AllowedValuesAttribute>() is { } allowed)
        {
            schema.Enum = [.. allowed.Values.OfType<string>().Select(value => JsonValue.Create(value))];
            if (schema.Type?.HasFlag(JsonSchemaType.Null) == true)
            {
                schema.Enum.Add(JsonNullSentinel.JsonNull);
            }
        }
    }
}
