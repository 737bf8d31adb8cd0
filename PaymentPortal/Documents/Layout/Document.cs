using System.Globalization;
using SkiaSharp;

namespace PaymentPortal.Documents.Layout;

/// <summary>A document of one page pattern, written as PDF by Skia.</summary>
public sealed class Document(DocumentProperties properties, Page page)
{
    // A document longer than this is a bug of the layout, not a long invoice.
    private const int MostPages = 200;

    /// <summary>The PDF file. The same content gives the same bytes.</summary>
    public byte[] GeneratePdf()
    {
        var pages = CountPages();
        using var file = new MemoryStream(96 * 1024);
        using (var pdf = SKDocument.CreatePdf(file, Metadata()))
        {
            page.Reset();
            for (var number = 1; number <= pages; number++)
            {
                using var sheet = new Sheet(pdf.BeginPage(page.Size.Width, page.Size.Height), number, pages);
                page.Draw(sheet);
                pdf.EndPage();
            }

            pdf.Close();
        }

        return PdfLanguage.Set(file, properties.Language);
    }

    private int CountPages()
    {
        page.Reset();
        for (var number = 1; number <= MostPages; number++)
        {
            using var sheet = new Sheet(null, number, 0);
            if (page.Draw(sheet))
            {
                return number;
            }
        }

        throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The document has more than {MostPages} pages."));
    }

    private SKDocumentPdfMetadata Metadata() => new(SKDocumentPdfMetadata.DefaultRasterDpi, SKDocumentPdfMetadata.DefaultEncodingQuality)
    {
        Title = properties.Title,
        Author = properties.Author,
        Subject = properties.Subject,
        Creator = "PaymentPortal",
        Creation = properties.Created.UtcDateTime,
        Modified = properties.Created.UtcDateTime,
    };
}
