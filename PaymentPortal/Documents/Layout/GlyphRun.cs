using SkiaSharp;

namespace PaymentPortal.Documents.Layout;

/// <summary>Shaped letters of one face in one style, positioned from the run's own start.</summary>
internal sealed record GlyphRun(FontFace Face, ushort[] Glyphs, SKPoint[] Positions, float Width);
