using Microsoft.AspNetCore.Mvc;

namespace PaymentPortal.Checkout;

/// <summary>The payer's addresses. What is only looked at needs no account, no cookie and no reader's settings, so it skips the middleware for these.</summary>
public static class CheckoutEndpoints
{
    /// <summary>How every payer's address begins.</summary>
    public const string Root = "/p";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapCheckout(this WebApplication app)
    {
        var services = app.Services;
        var files = services.GetRequiredService<LinkFiles>();
        var link = app.MapGroup($"{Root}/{{token}}").AllowAnonymous();
        link.MapMethods("", Reading, (RequestDelegate)services.GetRequiredService<ShowCheckout>().Run).ShortCircuit();
        link.MapMethods("/result", Reading, (RequestDelegate)services.GetRequiredService<ShowResult>().Run).ShortCircuit();
        link.MapMethods("/go/{ticket}", Reading, (RequestDelegate)services.GetRequiredService<OpenRedirect>().Run);
        link.MapMethods("/invoice.pdf", Reading, (RequestDelegate)files.Invoice);
        link.MapMethods("/qr.svg", Reading, (RequestDelegate)files.LinkCode);
        link.MapMethods("/button.png", Reading, (RequestDelegate)services.GetRequiredService<StatusPictures>().Button).ShortCircuit();
        link.MapMethods("/banner.png", Reading, (RequestDelegate)services.GetRequiredService<StatusPictures>().Banner).ShortCircuit();
        link.MapMethods("/transfer-qr.png", Reading, (RequestDelegate)files.TransferCode);
        link.MapMethods("/pay", Reading, (RequestDelegate)services.GetRequiredService<PostPayment>().LeadBack);
        link.MapPost("/pay", (RequestDelegate)services.GetRequiredService<PostPayment>().Run).WithMetadata(new RequestSizeLimitAttribute(16 * 1024)).DisableAntiforgery();

        // Whatever else somebody tries below here, they are a payer and get a payer's page.
        var refuse = (RequestDelegate)services.GetRequiredService<OpenLink>().Refuse;
        link.Map("/{**rest}", refuse).DisableAntiforgery();
        app.Map(Root, refuse).AllowAnonymous().DisableAntiforgery();
        var brandFiles = services.GetRequiredService<BrandFiles>();
        var brand = app.MapGroup("/brand/{key}/{version}").AllowAnonymous();
        brand.MapMethods("/payer.css", Reading, (RequestDelegate)brandFiles.Sheet).ShortCircuit();
        brand.MapMethods("/logo", Reading, (RequestDelegate)brandFiles.Logo).ShortCircuit();
    }

    /// <summary>Answers a payer whose request broke or was refused by the server: never with the staff's page.</summary>
    public static async Task Excuse(HttpContext http)
    {
        var status = http.Response.StatusCode;
        var notice = status == StatusCodes.Status404NotFound ? PayerNotice.None : PayerNotice.Trouble;
        await PayerAnswer.Page(http, await http.RequestServices.GetRequiredService<PayerPages>().Nobodys(BrandLanguages.Settle(http.Request), notice), status);
    }
}
