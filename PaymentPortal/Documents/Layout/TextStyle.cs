using SkiaSharp;

namespace PaymentPortal.Documents.Layout;

/// <summary>How a span looks.</summary>
/// <param name="Size">Points.</param>
/// <param name="Leading">Points from one baseline to the next.</param>
/// <param name="Colour">Ink.</param>
/// <param name="SemiBold">The heavier of the two weights.</param>
public sealed record TextStyle(float Size, float Leading, SKColor Colour, bool SemiBold = false)
{
    public TextStyle Bold() => this with { SemiBold = true };

    public TextStyle In(SKColor colour) => this with { Colour = colour };

    public TextStyle Sized(float size, float leading) => this with { Size = size, Leading = leading };

    internal FontFaces Faces => SemiBold ? FontFaces.SemiBold : FontFaces.Regular;
}
