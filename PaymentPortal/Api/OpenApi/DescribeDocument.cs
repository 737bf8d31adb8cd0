using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using PaymentPortal.Primitives;

namespace PaymentPortal.Api.OpenApi;

/// <summary>What the document says of the whole API.</summary>
internal sealed class DescribeDocument(PublicAddress address) : IOpenApiDocumentTransformer
{
    private const string About = """
        Ask for money, see it come: payment requests, payments and what is said to the payer. Short [guides](/docs), with programs to start from, lead the way in.

        **Money** is a whole number of the currency's minor units with its ISO 4217 code: `{ "value": 1295, "currency": "EUR" }` is 12.95 euros.
        **Times** are RFC 3339 in UTC; days mean a day in the brand's time zone. **Ids** are opaque and begin with what they name (`pr_…`, `pay_…`).

        **Errors** are problem details (RFC 9457) with a stable `code`; `errors` lists every fault at once. **Unknown fields and parameters are refused**, so that a typing error never does
        something else silently. Response fields may be added within version 1; none is renamed or removed.

        **Repeat safely:** give every POST and PATCH an `Idempotency-Key`. The same key and body replays the first answer byte for byte for 30 days, even across a crash.
        """;

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "PaymentPortal",
            Version = "1",
            Description = About,
            Contact = new OpenApiContact { Name = "The operator of this portal", Url = address.Value },
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
        };
        document.Servers = [new OpenApiServer { Url = address.Value.GetLeftPart(UriPartial.Authority), Description = "This portal" }];
        document.Components ??= new OpenApiComponents();
        foreach (var schema in document.Components.Schemas?.Values.OfType<OpenApiSchema>() ?? [])
        {
            NullableParts.Describe(schema);
        }

        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            ["bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "One of the two secrets of an API key." },
            ["basic"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "basic", Description = "Name of an API key and one of its two secrets." },
        };
        var used = document.Paths.Values.SelectMany(path => path.Operations ?? []).SelectMany(operation => operation.Value.Tags ?? new HashSet<OpenApiTagReference>()).Select(tag => tag.Name).ToHashSet();
        document.Tags = ApiTags.All.Where(tag => used.Contains(tag.Name)).Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.Description }).ToHashSet();
        return Task.CompletedTask;
    }
}
