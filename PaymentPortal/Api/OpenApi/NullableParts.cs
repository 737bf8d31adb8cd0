using Microsoft.OpenApi;

namespace PaymentPortal.Api.OpenApi;

/// <summary>Fields that hold a whole part or null: the framework describes the part and forgets the field.</summary>
internal static class NullableParts
{
    /// <summary>Gives such fields of a schema their description; where they are needed in a call, null goes.</summary>
    public static void Describe(OpenApiSchema schema)
    {
        foreach (var (name, field) in schema.Properties?.ToList() ?? [])
        {
            if (field is OpenApiSchema { OneOf: [_, OpenApiSchemaReference part] } either)
            {
                either.Description = part.Description;
                if (!schema.AdditionalPropertiesAllowed && schema.Required?.Contains(name) == true)
                {
                    schema.Properties![name] = part;
                }
            }
        }
    }
}
