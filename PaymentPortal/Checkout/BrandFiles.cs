using System.Text;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Brands;
using PaymentPortal.Data;

namespace PaymentPortal.Checkout;

/// <summary>A brand's style sheet and logo. Their addresses carry a version, so browsers keep them for ever; asked for with another version they are given, but not to be kept.</summary>
public sealed class BrandFiles(IDbContextFactory<PaymentPortalDbContext> contexts, PayerSheet sheet)
{
    private const string ForEver = "public, max-age=31536000, immutable";

    /// <summary>The key of the sheet without a brand.</summary>
    private const string Nobody = "-";

    public async Task Sheet(HttpContext http)
    {
        var key = (string)http.Request.RouteValues["key"]!;
        var brand = key == Nobody ? null : await Find(key);
        if (brand is null && key != Nobody)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var version = brand is null ? sheet.Mark : $"{brand.Version}-{sheet.Mark}";
        var css = new RenderedPage(Encoding.UTF8.GetBytes(sheet.For(brand is null ? null : BrandPalette.Of(brand.Face.Colour))), "default-src 'none'");
        var (bytes, packing) = css.For(http.Request.Headers.AcceptEncoding);
        http.Response.Headers.ContentEncoding = packing;
        http.Response.Headers.Vary = "Accept-Encoding";
        await Send(http, bytes, "text/css; charset=utf-8", version);
    }

    public async Task Logo(HttpContext http)
    {
        if (await Find((string)http.Request.RouteValues["key"]!) is not { Logo: { } logo, LogoType: { } type } brand)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await Send(http, logo, type, brand.Version.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private async Task<Brand?> Find(string key)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.Brands.AsNoTracking().SingleOrDefaultAsync(brand => brand.Key == key);
    }

    private static Task Send(HttpContext http, byte[] bytes, string type, string version)
    {
        var isCurrent = (string)http.Request.RouteValues["version"]! == version;
        http.Response.Headers.CacheControl = isCurrent ? ForEver : "no-cache";
        // Opened by itself, a picture may run nothing, load nothing and belongs to nobody.
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";
        http.Response.ContentType = type;
        http.Response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : http.Response.Body.WriteAsync(bytes).AsTask();
    }
}
