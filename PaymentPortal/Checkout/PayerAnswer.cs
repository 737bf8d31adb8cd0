using Microsoft.Extensions.Primitives;

namespace PaymentPortal.Checkout;

/// <summary>Sends a finished page to the payer: nothing of it may be kept, indexed or framed, and its address goes nowhere.</summary>
public static class PayerAnswer
{
    private static readonly StringValues Html = "text/html; charset=utf-8";
    private static readonly StringValues NoStore = "no-store";
    private static readonly StringValues NoIndex = "noindex, nofollow, noarchive";

    public static Task Page(HttpContext http, RenderedPage page, int status = StatusCodes.Status200OK)
    {
        var (bytes, packing) = page.For(http.Request.Headers.AcceptEncoding);
        http.Response.StatusCode = status;
        var headers = http.Response.Headers;
        headers.ContentType = Html;
        headers.ContentSecurityPolicy = page.Policy;
        Private(http);
        if (page.Refresh is not null)
        {
            headers["Refresh"] = page.Refresh;
        }

        if (packing is not null)
        {
            headers.ContentEncoding = packing;
        }

        return Bytes(http, bytes);
    }

    /// <summary>Sends the payer on, by a GET whatever came before.</summary>
    public static void SeeOther(HttpContext http, string address)
    {
        Private(http);
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = address;
        http.Response.Headers.ContentSecurityPolicy = PayerPolicy.Closed;
    }

    /// <summary>A picture or document that belongs to one link.</summary>
    /// <param name="http">The request.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="type">Media type.</param>
    /// <param name="disposition">Content-Disposition; null to show it in place.</param>
    public static Task File(HttpContext http, byte[] bytes, string type, string? disposition = null)
    {
        Private(http);
        http.Response.ContentType = type;
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";
        if (disposition is not null)
        {
            http.Response.Headers.ContentDisposition = disposition;
        }

        return Bytes(http, bytes);
    }

    private static void Private(HttpContext http)
    {
        http.Response.Headers.CacheControl = NoStore;
        http.Response.Headers["X-Robots-Tag"] = NoIndex;
    }

    private static Task Bytes(HttpContext http, byte[] bytes)
    {
        http.Response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : http.Response.Body.WriteAsync(bytes).AsTask();
    }
}
