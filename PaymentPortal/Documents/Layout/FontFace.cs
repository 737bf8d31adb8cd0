using System.Collections;
using System.Collections.Concurrent;
using HarfBuzzSharp;
using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace PaymentPortal.Documents.Layout;

/// <summary>One font file, parsed once for the life of the process: Skia's face for drawing, HarfBuzz's font for shaping. Safe to share between threads.</summary>
internal sealed class FontFace
{
    private readonly SKTypeface typeface;
    private readonly ConcurrentDictionary<float, SKFont> sizes = new();

    // Asked for every letter of every text: one bit each for the basic plane, read once.
    private readonly BitArray letters;

    public FontFace(Stream file)
    {
        using var content = SKData.Create(file);
        typeface = SKTypeface.FromData(content) ?? throw new InvalidOperationException("An embedded font file cannot be read.");
        using var blob = typeface.OpenStream(out var index).ToHarfBuzzBlob();
        using var face = new Face(blob, index) { UnitsPerEm = typeface.UnitsPerEm };
        Shaping = new Font(face);
        Shaping.SetScale(typeface.UnitsPerEm, typeface.UnitsPerEm);
        Shaping.SetFunctionsOpenType();
        letters = new BitArray([.. typeface.GetGlyphs([.. Enumerable.Range(0, 0x10000)]).Select(glyph => glyph != 0)]);
    }

    /// <summary>HarfBuzz's font in font units.</summary>
    public Font Shaping { get; }

    public int UnitsPerEm => typeface.UnitsPerEm;

    public bool Has(int codePoint) => codePoint < letters.Count ? letters[codePoint] : typeface.ContainsGlyph(codePoint);

    /// <summary>Skia's font in a size, made once.</summary>
    public SKFont At(float size) => sizes.GetOrAdd(size, points => new SKFont(typeface, points)
    {
        Subpixel = true,
        LinearMetrics = true,
        Hinting = SKFontHinting.None,
    });
}
