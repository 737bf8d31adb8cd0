using PaymentPortal.Api.Json;
using PaymentPortal.Api.Limits;
using PaymentPortal.Api.Once;
using PaymentPortal.Api.OpenApi;
using PaymentPortal.Api.Problems;
using PaymentPortal.Data;
using PaymentPortal.Primitives;

namespace PaymentPortal.Api;

/// <summary>Version 1 of the REST API: what all its calls share.</summary>
public static class ApiVersion
{
    /// <summary>How the paths of the API begin.</summary>
    public const string Root = "/api";

    public static void AddApi(this IServiceCollection services)
    {
        services.AddOptions<ApiLimitOptions>().BindConfiguration("Api").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ApiLimits>();
        services.AddSingleton<ApiPaths>();
        services.AddSingleton<AnswerOnce>();
        services.AddSingleton(provider => new Cursors(KeyFile.ReadOrMake(provider, "cursor.key")));
        services.AddSingleton<ClearIdempotentAnswersJob>();
        services.AddApiDocument();
    }

    /// <summary>Call it after routing and before authentication: counts callers, and answers at once what leads nowhere, which is no question of rights.</summary>
    public static void UseApi(this WebApplication app)
    {
        var limits = app.Services.GetRequiredService<ApiLimits>();
        app.UseWhen(http => http.Request.Path.StartsWithSegments(Root, StringComparison.Ordinal), api => api.Use(async (http, next) =>
        {
            if (limits.CountAddress(http) is { } problem)
            {
                await problem.ExecuteAsync(http);
            }
            else if (http.GetEndpoint() is RouteEndpoint)
            {
                await next(http);
            }
            else
            {
                await Miss(http);
            }
        }));
    }

    /// <summary>What a caller gets when something broke or was refused by the server itself.</summary>
    public static Task Excuse(HttpContext http) => ApiProblem.OfStatus(http.Response.StatusCode).ExecuteAsync(http);

    /// <summary>The group in which slices map their routes.</summary>
    public static RouteGroupBuilder MapApi(this WebApplication app)
    {
        var limits = app.Services.GetRequiredService<ApiLimits>();
        var api = app.MapGroup(Urls.Api);
        api.AddEndpointFilter(async (call, next) => limits.CountKey(call.HttpContext) is { } problem ? problem : await next(call));
        api.AddEndpointFilter(async (call, next) => call.Arguments.OfType<IJsonBody>().FirstOrDefault()?.Problem is { } problem ? problem : await next(call));
        return api;
    }

    /// <summary>No endpoint: nothing is there, or the method is wrong; or the framework's own, which says that the media type is.</summary>
    private static async Task Miss(HttpContext http)
    {
        var methods = http.RequestServices.GetRequiredService<ApiPaths>().MethodsAt(http.Request.Path);
        http.Response.StatusCode = methods.Count == 0 ? StatusCodes.Status404NotFound : StatusCodes.Status405MethodNotAllowed;
        if (methods.Contains(http.Request.Method) && http.GetEndpoint()?.RequestDelegate is { } wrong)
        {
            await wrong(http);
        }
        else if (methods.Count > 0)
        {
            http.Response.Headers.Allow = string.Join(", ", methods);
        }

        await ApiProblem.OfStatus(http.Response.StatusCode).ExecuteAsync(http);
    }
}
