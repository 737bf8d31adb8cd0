using Microsoft.AspNetCore.Mvc;

namespace PaymentPortal.Checkout;

/// <summary>The payer's addresses. What is only looked at needs no account, no cookie and no reader's settings, so it skips the middleware for these.</summary>
public static class CheckoutEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapCheckout(this WebApplication app)
    {
        var services = app.Services;
        var files = services.GetRequiredService<LinkFiles>();
        var link = app.MapGroup("/p/{token}").AllowAnonymous();
        link.MapMethods("", Reading, (RequestDelegate)services.GetRequiredService<ShowCheckout>().Run).ShortCircuit();
        link.MapMethods("/result", Reading, (RequestDelegate)services.GetRequiredService<ShowResult>().Run).ShortCircuit();
        link.MapMethods("/invoice.pdf", Reading, (RequestDelegate)files.Invoice);
        link.MapMethods("/qr.svg", Reading, (RequestDelegate)files.LinkCode);
        link.MapMethods("/button.png", Reading, (RequestDelegate)services.GetRequiredService<StatusPictures>().Button).ShortCircuit();
        link.MapMethods("/banner.png", Reading, (RequestDelegate)services.GetRequiredService<StatusPictures>().Banner).ShortCircuit();
        link.MapMethods("/transfer-qr.png", Reading, (RequestDelegate)files.TransferCode);
        link.MapPost("/pay", (RequestDelegate)services.GetRequiredService<PostPayment>().Run).WithMetadata(new RequestSizeLimitAttribute(16 * 1024)).DisableAntiforgery();
        link.MapMethods("/{**rest}", Reading, (RequestDelegate)services.GetRequiredService<OpenLink>().Refuse);

        var brandFiles = services.GetRequiredService<BrandFiles>();
        var brand = app.MapGroup("/brand/{key}/{version}").AllowAnonymous();
        brand.MapMethods("/payer.css", Reading, (RequestDelegate)brandFiles.Sheet).ShortCircuit();
        brand.MapMethods("/logo", Reading, (RequestDelegate)brandFiles.Logo).ShortCircuit();
    }
}
