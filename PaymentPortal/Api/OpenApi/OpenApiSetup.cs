using PaymentPortal.Api.Json;
using PaymentPortal.Primitives;
using Scalar.AspNetCore;

namespace PaymentPortal.Api.OpenApi;

/// <summary>The document of the API, and a reference to read it by. Both are for everyone: they say nothing that is secret, and integrators begin with them.</summary>
public static class OpenApiSetup
{
    private const string Document = "v1";

    public static void AddApiDocument(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => ApiJson.Apply(options.SerializerOptions));
        services.AddOpenApi(Document, options =>
        {
            options.OpenApiVersion = Microsoft.OpenApi.OpenApiSpecVersion.OpenApi3_1;
            options.ShouldInclude = call => call.RelativePath?.StartsWith(Urls.Api[1..], StringComparison.Ordinal) == true;
            options.CreateSchemaReferenceId = type => Microsoft.AspNetCore.OpenApi.OpenApiOptions.CreateDefaultSchemaReferenceId(type)?.Replace("Contract", "", StringComparison.Ordinal);
            options.AddSchemaTransformer<DescribeSchema>();
            options.AddOperationTransformer<DescribeOperation>();
            options.AddDocumentTransformer<DescribeDocument>();
        });
    }

    public static void MapApiDocument(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.MapScalarApiReference(Urls.ApiReference, options => options
            .WithTitle("PaymentPortal API")
            .WithOpenApiRoutePattern(Urls.OpenApi)
            .WithNonce()
            .AddPreferredSecuritySchemes("bearer")
            .HideDeveloperTools()

            // Everything comes from here; nothing asks another host.
            .DisableDefaultFonts()
            .DisableAgent()
            .DisableMcp()
            .DisableTelemetry()).AllowAnonymous().AddEndpointFilter(async (call, next) =>
            {
                ApiReferencePolicy.Apply(call.HttpContext);
                return await next(call);
            });
    }
}
