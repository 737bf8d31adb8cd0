using Microsoft.OpenApi;

namespace PaymentPortal.Api.OpenApi;

/// <summary>A body that is a stream of text and no JSON document, for the document of the API.</summary>
/// <param name="MediaType">What it is sent as.</param>
/// <param name="Description">What stands in it.</param>
/// <param name="Example">A short one.</param>
public sealed record ApiTextBody(string MediaType, string Description, string Example)
{
    internal OpenApiMediaType ToDocument() => new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Description = Description }, Example = Example };
}
