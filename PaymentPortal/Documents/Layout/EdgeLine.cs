using SkiaSharp;

namespace PaymentPortal.Documents.Layout;

internal sealed class EdgeLine(SKColor colour, float width, bool top) : Container
{
    public override void Draw(Size available, Sheet sheet)
    {
        var y = top ? 0 : Measure(available, sheet).Size.Height;
        sheet.Rule(0, y, available.Width, y, colour, width);
        base.Draw(available, sheet);
    }
}
