using SkiaSharp;

namespace PaymentPortal.Documents.Layout;

internal sealed class Background(SKColor colour, float radius) : Container
{
    public override void Draw(Size available, Sheet sheet)
    {
        sheet.Fill(available with { Height = Measure(available, sheet).Size.Height }, colour, radius);
        base.Draw(available, sheet);
    }
}
