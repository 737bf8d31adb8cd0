using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace PaymentPortal.Components;

/// <summary>Renders a component that is a whole document to HTML: pages that need no circuit, no script and no router.</summary>
public sealed class StaticPage(IServiceProvider services, ILoggerFactory loggers)
{
    /// <summary>The document in a language, as UTF-8.</summary>
    public async Task<byte[]> Render<TPage>(CultureInfo culture, IDictionary<string, object?> parameters)
        where TPage : IComponent
    {
        // The culture flows with this call only; it is not put back, because it never leaves this method's own execution context.
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = culture;
        await using var scope = services.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(parameters))).ToHtmlString());
        return Encoding.UTF8.GetBytes(html);
    }

    /// <summary>The document as an answer that is never kept.</summary>
    public async Task<IResult> Answer<TPage>(CultureInfo culture, IDictionary<string, object?> parameters, int status = StatusCodes.Status200OK)
        where TPage : IComponent
    {
        var html = await Render<TPage>(culture, parameters);
        return new HtmlResult(html, status);
    }

    private sealed class HtmlResult(byte[] html, int status) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = status;
            httpContext.Response.ContentType = "text/html; charset=utf-8";
            httpContext.Response.ContentLength = html.Length;
            httpContext.Response.Headers.CacheControl = "no-store";
            return httpContext.Response.Body.WriteAsync(html).AsTask();
        }
    }
}
