using SkiaSharp;

namespace PaymentPortal.Documents.Layout;

internal sealed class Picture(SKImage image) : Element
{
    public override SpacePlan Measure(Size available, Sheet sheet)
    {
        var size = Fitting(available);
        return SpacePlan.All(size.Width, size.Height);
    }

    public override void Draw(Size available, Sheet sheet)
    {
        var size = Fitting(available);
        sheet.Picture(image, SKRect.Create(0, 0, size.Width, size.Height));
    }

    public override void Reset()
    {
    }

    private Size Fitting(Size available)
    {
        var scale = Math.Min(available.Width / image.Width, available.Height / image.Height);
        return new Size(image.Width * scale, image.Height * scale);
    }
}
