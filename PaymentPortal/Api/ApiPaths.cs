using Microsoft.AspNetCore.Routing.Template;

namespace PaymentPortal.Api;

/// <summary>Which methods the paths of the API know. Other routes of the portal, such as those of files, take part in the framework's own choice and would make it call a path that does not
/// exist one with a wrong method.</summary>
internal sealed class ApiPaths
{
    private readonly Lazy<List<(TemplateMatcher Matcher, IReadOnlyList<string> Methods)>> routes;

    public ApiPaths(IServiceProvider services) => routes = new(() =>
    [
        .. services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText?.StartsWith(ApiVersion.Root, StringComparison.Ordinal) == true && route.Metadata.GetMetadata<HttpMethodMetadata>() is not null)
            .Select(route => (new TemplateMatcher(TemplateParser.Parse(route.RoutePattern.RawText!), []), route.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods)),
    ]);

    /// <summary>The methods of a path; none when there is nothing at it.</summary>
    public IReadOnlyList<string> MethodsAt(PathString path) =>
        [.. routes.Value.Where(route => route.Matcher.TryMatch(path, [])).SelectMany(route => route.Methods).Distinct().Order(StringComparer.Ordinal)];
}
