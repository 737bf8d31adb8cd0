using SkiaSharp;

namespace PaymentPortal.Documents.Layout;

/// <summary>Words on one baseline.</summary>
internal sealed class TextLine
{
    private readonly List<TextWord> words = [];
    private float advance;

    public bool IsEmpty => words.Count == 0;

    public float Width => words.Count == 0 ? 0 : advance - words[^1].Hanging;

    public float Leading => words.Max(word => word.Style.Leading);

    public bool Takes(TextWord word, float available) => advance + word.Width - word.Hanging <= available + Size.Tolerance;

    public void Add(TextWord word)
    {
        words.Add(word);
        advance += word.Width;
    }

    /// <summary>Draws the line with its top left at this point; one blob for all neighbours of the same colour keeps the file small and the text whole.</summary>
    public void Draw(float x, float top, Sheet sheet)
    {
        // Inter's ascent and descent about 0.97 and 0.24 of the size: this centres capitals in the leading.
        var size = words.Max(word => word.Style.Size);
        var baseline = top + (Leading / 2) + (size * 0.364f);
        for (var first = 0; first < words.Count;)
        {
            using var blob = new SKTextBlobBuilder();
            var colour = words[first].Style.Colour;
            var offset = 0f;
            for (; first < words.Count && words[first].Style.Colour == colour; first++)
            {
                offset = Add(blob, words[first], offset);
            }

            using var text = blob.Build();
            if (text is not null)
            {
                sheet.Text(text, x, baseline, colour);
            }

            x += offset;
        }
    }

    private static float Add(SKTextBlobBuilder blob, TextWord word, float offset)
    {
        foreach (var run in word.Runs)
        {
            var buffer = blob.AllocatePositionedRun(run.Face.At(word.Style.Size), run.Glyphs.Length);
            run.Glyphs.CopyTo(buffer.Glyphs);
            for (var index = 0; index < run.Positions.Length; index++)
            {
                buffer.Positions[index] = new SKPoint(run.Positions[index].X + offset, run.Positions[index].Y);
            }

            offset += run.Width;
        }

        return offset;
    }
}
