using PaymentPortal.Documents.Layout;
using PaymentPortal.Documents.PaymentCodes;
using SkiaSharp;
using static PaymentPortal.Documents.Layout.Millimetres;

namespace PaymentPortal.Documents.Slips;

/// <summary>Receipt and payment part of a Swiss QR-bill, 210 × 105 mm at the lower edge of the page. All places and sizes are those of the style guide for the QR-bill, in millimetres and points.</summary>
internal sealed class SwissSlip(SwissBill bill, SlipWords words)
{
    public static readonly float Height = Mm(105);

    private const float ReceiptWidth = 62;
    private const float Edge = 5;
    private const float AmountTop = 68;
    private const float InformationLeft = 118;

    private static readonly TextStyle Title = new(11, 13, SKColors.Black, SemiBold: true) { IsSlip = true };

    public void Compose(Container place) => place.Height(Height).Layers(layers =>
    {
        layers.Layer().Canvas((sheet, _) => SlipCut.Draw(sheet, Mm(ReceiptWidth)));
        ComposeReceipt(layers);
        ComposePaymentPart(layers);
    });

    private void ComposeReceipt(Layers layers)
    {
        var look = new SlipLook(Heading: 6, Value: 8, Leading: 9);
        var width = ReceiptWidth - (2 * Edge);
        At(layers, Edge, Edge, width).Text(words.Receipt, Title);
        At(layers, Edge, 12, width).Column(column => new SlipFacts(column, look).AddParties(bill, words, (52, 20)));
        ComposeAmount(layers, Edge, 14, look);
        At(layers, Edge, 82, width).Text(text => text.Span(words.AcceptancePoint, look.Headings).Alignment = 1);
    }

    private void ComposePaymentPart(Layers layers)
    {
        var look = new SlipLook(Heading: 8, Value: 10, Leading: 11);
        var left = ReceiptWidth + Edge;
        At(layers, left, Edge, 51).Text(words.PaymentPart, Title);
        At(layers, left, 17, SwissCross.CodeSide).Height(Mm(SwissCross.CodeSide)).Canvas(DrawCode);
        ComposeAmount(layers, left, 17, look);
        At(layers, InformationLeft, Edge, 210 - Edge - InformationLeft).Column(column => new SlipFacts(column, look).AddParties(bill, words, (65, 25), bill.Message));
    }

    private void ComposeAmount(Layers layers, float left, float gap, SlipLook look)
    {
        At(layers, left, AmountTop, gap).Column(column => new SlipFacts(column, look).Add(words.Currency, [bill.Amount.Currency.Code]));
        At(layers, left + gap, AmountTop, 36).Column(column => new SlipFacts(column, look).Add(words.Amount, [SlipFacts.Sum(bill.Amount)]));
    }

    private void DrawCode(Sheet sheet, Size size)
    {
        var symbol = QrSymbol.Of(bill.Payload);
        using var path = QrPicture.Path(symbol);
        sheet.Fill(path, size.Width / symbol.Size, SKColors.Black);
        foreach (var (area, isDark) in SwissCross.Areas(size.Width))
        {
            sheet.Fill(area, isDark ? SKColors.Black : SKColors.White);
        }
    }

    private static Container At(Layers layers, float left, float top, float width) => layers.LayerAt(Mm(left), Mm(top), Mm(width));
}
