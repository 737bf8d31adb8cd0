using SkiaSharp;

namespace PaymentPortal.Documents.Layout;

/// <summary>One page being drawn, or only counted (<paramref name="canvas"/> is null).</summary>
/// <param name="canvas">Skia's canvas of the page.</param>
/// <param name="number">The page's number, from 1.</param>
/// <param name="count">Pages of the document; 0 while they are being counted.</param>
public sealed class Sheet(SKCanvas? canvas, int number, int count) : IDisposable
{
    private readonly SKPaint paint = new() { IsAntialias = true };

    public int Number { get; } = number;

    public int Count { get; } = count;

    /// <summary>False while pages are only counted.</summary>
    public bool IsVisible => canvas is not null;

    /// <summary>Draws an element with its corner moved to this point.</summary>
    public void DrawAt(float x, float y, Element element, Size available)
    {
        canvas?.Save();
        canvas?.Translate(x, y);
        element.Draw(available, this);
        canvas?.Restore();
    }

    public void Fill(Size size, SKColor colour, float radius = 0)
    {
        paint.Color = colour;
        paint.Style = SKPaintStyle.Fill;
        canvas?.DrawRoundRect(0, 0, size.Width, size.Height, radius, radius, paint);
    }

    public void Outline(Size size, SKColor colour, float width, float radius = 0)
    {
        paint.Color = colour;
        paint.Style = SKPaintStyle.Stroke;
        paint.StrokeWidth = width;
        canvas?.DrawRoundRect(width / 2, width / 2, size.Width - width, size.Height - width, radius, radius, paint);
    }

    public void Rule(float x1, float y1, float x2, float y2, SKColor colour, float width)
    {
        paint.Color = colour;
        paint.Style = SKPaintStyle.Stroke;
        paint.StrokeWidth = width;
        canvas?.DrawLine(x1, y1, x2, y2, paint);
    }

    /// <summary>Fills a path drawn in units of its own: whole numbers make a much shorter file than points do.</summary>
    public void Fill(SKPath path, float unit, SKColor colour)
    {
        paint.Color = colour;
        paint.Style = SKPaintStyle.Fill;
        canvas?.Save();
        canvas?.Scale(unit);
        canvas?.DrawPath(path, paint);
        canvas?.Restore();
    }

    /// <summary>Fills a rectangle anywhere on the place.</summary>
    public void Fill(SKRect place, SKColor colour)
    {
        paint.Color = colour;
        paint.Style = SKPaintStyle.Fill;
        canvas?.DrawRect(place, paint);
    }

    public void Picture(SKImage image, SKRect place) => canvas?.DrawImage(image, place, new SKSamplingOptions(SKCubicResampler.Mitchell), paint);

    public void Text(SKTextBlob blob, float x, float baseline, SKColor colour)
    {
        paint.Color = colour;
        paint.Style = SKPaintStyle.Fill;
        canvas?.DrawText(blob, x, baseline, paint);
    }

    /// <summary>Makes the rectangle a link; readers open it in the browser.</summary>
    public void Link(Size size, string address)
    {
        using var released = canvas?.DrawUrlAnnotation(SKRect.Create(size.Width, size.Height), address);
    }

    public void Dispose() => paint.Dispose();
}
