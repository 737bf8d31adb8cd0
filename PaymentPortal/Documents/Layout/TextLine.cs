using System.Runtime.InteropServices;
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

    /// <summary>Draws the line with its top left at this point. Neighbours of the same face, size and colour become one run: the file stays small, and copied text whole.</summary>
    public void Draw(float x, float top, Sheet sheet)
    {
        // Inter's capitals are 0.728 of the size high: this centres them in the leading.
        var baseline = top + (Leading / 2) + (words.Max(word => word.Style.Size) * 0.364f);
        var (glyphs, places, end) = (new List<ushort>(), new List<SKPoint>(), 0f);
        foreach (var (word, run, isLast) in Runs())
        {
            glyphs.AddRange(run.Glyphs);
            places.AddRange(run.Positions.Select(place => new SKPoint(place.X + end, place.Y)));
            end += run.Width;
            if (isLast)
            {
                Draw(glyphs, places, run.Face.At(word.Style.Size), new SKPoint(x, baseline), word.Style.Colour, sheet);
                glyphs.Clear();
                places.Clear();
            }
        }
    }

    /// <summary>Every run of the line, and whether the next looks different.</summary>
    private IEnumerable<(TextWord Word, GlyphRun Run, bool IsLast)> Runs()
    {
        (TextWord Word, GlyphRun Run)? before = null;
        foreach (var (word, run) in words.SelectMany(word => word.Runs, (word, run) => (word, run)))
        {
            if (before is { } last)
            {
                yield return (last.Word, last.Run, last.Run.Face != run.Face || last.Word.Style.Size != word.Style.Size || last.Word.Style.Colour != word.Style.Colour);
            }

            before = (word, run);
        }

        if (before is { } end)
        {
            yield return (end.Word, end.Run, true);
        }
    }

    private static void Draw(List<ushort> glyphs, List<SKPoint> places, SKFont font, SKPoint start, SKColor colour, Sheet sheet)
    {
        using var builder = new SKTextBlobBuilder();
        builder.AddPositionedRun(CollectionsMarshal.AsSpan(glyphs), font, CollectionsMarshal.AsSpan(places));
        using var blob = builder.Build();
        if (blob is not null)
        {
            sheet.Text(blob, start.X, start.Y, colour);
        }
    }
}
