using System.Globalization;
using SkiaSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace PaymentPortal.Documents.Layout;

/// <summary>Turns text into glyphs: splits it where the face changes, then lets HarfBuzz kern and place each part.</summary>
internal static class TextShaper
{
    [ThreadStatic]
    private static Buffer? shared;

    public static IReadOnlyList<GlyphRun> Shape(string text, TextStyle style)
    {
        var runs = new List<GlyphRun>(1);
        var start = 0;
        FontFace? face = null;
        for (var index = 0; index < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, index);
            var wanted = style.Faces.For(text.AsSpan(index, length));
            if (face is not null && wanted != face)
            {
                runs.Add(Shape(text.AsSpan(start, index - start), face, style.Size));
                start = index;
            }

            face = wanted;
            index += length;
        }

        if (face is not null)
        {
            runs.Add(Shape(text.AsSpan(start), face, style.Size));
        }

        return runs;
    }

    private static GlyphRun Shape(ReadOnlySpan<char> text, FontFace face, float size)
    {
        var buffer = shared ??= new Buffer();
        buffer.ClearContents();
        buffer.AddUtf16(text);
        buffer.GuessSegmentProperties();
        face.Shaping.Shape(buffer);
        var shapes = buffer.GetGlyphInfoSpan();
        var places = buffer.GetGlyphPositionSpan();
        var glyphs = new ushort[shapes.Length];
        var positions = new SKPoint[shapes.Length];
        var scale = size / face.UnitsPerEm;
        var x = 0f;
        for (var index = 0; index < shapes.Length; index++)
        {
            glyphs[index] = (ushort)shapes[index].Codepoint;
            positions[index] = new SKPoint(x + (places[index].XOffset * scale), -places[index].YOffset * scale);
            x += places[index].XAdvance * scale;
        }

        return new GlyphRun(face, glyphs, positions, x);
    }
}
