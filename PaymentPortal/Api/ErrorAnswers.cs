using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Microsoft.Data.Sqlite;
using PaymentPortal.Api.Pages;
using PaymentPortal.Components;
using PaymentPortal.Primitives;

namespace PaymentPortal.Api;

/// <summary>What a caller gets when there is nothing at an address or something broke: a page with the next step for people, a problem (RFC 9457) for programs; never a stack trace.</summary>
public static class ErrorAnswers
{
    /// <param name="app">The portal.</param>
    /// <param name="others">Answers of slices whose callers must not see the staff's page, by how their paths begin.</param>
    public static void UseErrorAnswers(this WebApplication app, params (PathString Path, RequestDelegate Answer)[] others)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = AnswerAny, StatusCodeSelector = StatusOf });
        app.UseStatusCodePages(context => AnswerAny(context.HttpContext));

        Task AnswerAny(HttpContext http) =>
            others.FirstOrDefault(other => http.Request.Path.StartsWithSegments(other.Path, StringComparison.Ordinal)).Answer is { } answer ? answer(http) : Answer(http);
    }

    /// <summary>A database that is full or stays locked is no defect of the portal: come back later.</summary>
    private static int StatusOf(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        SqliteException => StatusCodes.Status503ServiceUnavailable,
        { InnerException: SqliteException { SqliteErrorCode: 5 or 6 or 10 or 13 } } => StatusCodes.Status503ServiceUnavailable,
        DbException { IsTransient: true } or { InnerException: DbException { IsTransient: true } } => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static async Task Answer(HttpContext http)
    {
        var status = http.Response.StatusCode;
        if (HttpMethods.IsHead(http.Request.Method) || Urls.IsForPrograms(http.Request.Path))
        {
            await Results.Problem(statusCode: status).ExecuteAsync(http);
            return;
        }

        var culture = http.Features.Get<IRequestCultureFeature>()?.RequestCulture.UICulture ?? CultureInfo.GetCultureInfo("en");
        var page = await http.RequestServices.GetRequiredService<StaticPage>().Answer<ErrorPage>(culture, new Dictionary<string, object?>
        {
            [nameof(ErrorPage.Status)] = status,
            [nameof(ErrorPage.Trace)] = status >= StatusCodes.Status500InternalServerError ? Activity.Current?.Id ?? http.TraceIdentifier : null,
        }, status);
        await page.ExecuteAsync(http);
    }
}
