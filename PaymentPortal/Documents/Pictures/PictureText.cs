using System.Globalization;
using PaymentPortal.Documents.Layout;
using SkiaSharp;

namespace PaymentPortal.Documents.Pictures;

/// <summary>One line of text in a picture, with the same faces and shaping as paper.</summary>
internal sealed class PictureText
{
    private readonly IReadOnlyList<GlyphRun> runs;
    private readonly TextStyle style;

    private PictureText(IReadOnlyList<GlyphRun> runs, TextStyle style)
    {
        this.runs = runs;
        this.style = style;
    }

    public float Width => runs.Sum(run => run.Width);

    /// <summary>A line that is no wider than this; what does not fit is cut, with dots.</summary>
    public static PictureText Fit(string text, TextStyle style, float widest)
    {
        var line = new PictureText(TextShaper.Shape(text, style), style);
        var letters = StringInfo.ParseCombiningCharacters(text);
        for (var count = letters.Length - 1; line.Width > widest && count > 0; count--)
        {
            line = new PictureText(TextShaper.Shape(text[..letters[count]].TrimEnd() + "…", style), style);
        }

        return line;
    }

    /// <summary>Draws it with its left end here, centred on this height.</summary>
    public void Draw(SKCanvas canvas, float left, float middle)
    {
        using var paint = new SKPaint { Color = style.Colour, IsAntialias = true };
        foreach (var run in runs)
        {
            using var builder = new SKTextBlobBuilder();
            builder.AddPositionedRun(run.Glyphs, run.Face.At(style.Size), run.Positions);
            using var blob = builder.Build();
            if (blob is not null)
            {
                // Inter's capitals are 0.728 of the size high.
                canvas.DrawText(blob, left, middle + (style.Size * 0.364f), paint);
            }

            left += run.Width;
        }
    }
}
