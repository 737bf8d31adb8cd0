using SkiaSharp;

namespace PaymentPortal.Documents.Layout;

internal sealed class Border(SKColor colour, float width, float radius) : Container
{
    public override void Draw(Size available, Sheet sheet)
    {
        sheet.Outline(available with { Height = Measure(available, sheet).Size.Height }, colour, width, radius);
        base.Draw(available, sheet);
    }
}
