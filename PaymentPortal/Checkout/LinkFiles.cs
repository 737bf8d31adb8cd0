using System.Net.Mime;
using System.Text;
using PaymentPortal.Documents;
using PaymentPortal.Documents.PaymentCodes;
using PaymentPortal.Primitives;

namespace PaymentPortal.Checkout;

/// <summary>The files that belong to a link: the invoice, the code that opens it on a phone, and the code that fills in a transfer, to be saved.</summary>
public sealed class LinkFiles(OpenLink open, ReadPayerPage read, RequestDocuments documents, PublicAddress address)
{
    /// <summary>The invoice as PDF, shown in place.</summary>
    public async Task Invoice(HttpContext http)
    {
        if (await open.Run(http) is { } opened)
        {
            var file = await documents.Invoice(opened.Link.RequestId, opened.Culture, http.RequestAborted);
            await PayerAnswer.File(http, file, MediaTypeNames.Application.Pdf, "inline; filename=\"invoice.pdf\"");
        }
    }

    /// <summary>The link's code as SVG.</summary>
    public async Task LinkCode(HttpContext http)
    {
        if (await open.Run(http) is not null)
        {
            var link = address.Of(Urls.Pay((string)http.Request.RouteValues["token"]!));
            await PayerAnswer.File(http, Encoding.UTF8.GetBytes(QrPicture.Svg(QrSymbol.Of(link), "QR")), "image/svg+xml");
        }
    }

    /// <summary>The transfer's code as PNG; the unknown page when there is nothing to transfer.</summary>
    public async Task TransferCode(HttpContext http)
    {
        if (await open.Run(http) is not { } opened)
        {
            return;
        }

        var page = await read.Run(opened.Link.RequestId, opened.Culture, CancellationToken.None);
        if (page.Transfer?.Code is { } code)
        {
            await PayerAnswer.File(http, code.Png(), MediaTypeNames.Image.Png, $"attachment; filename=\"{(code.IsSwiss ? "swiss-qr-code" : "giro-code")}.png\"");
        }
        else
        {
            PayerAnswer.SeeOther(http, Urls.Pay(page.Token));
        }
    }
}
