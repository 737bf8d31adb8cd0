namespace PaymentPortal.Documents.Layout;

/// <summary>A piece of text after which a line may end, with the space that follows it and hangs over the line's end.</summary>
internal sealed record TextWord(string Text, TextStyle Style, IReadOnlyList<GlyphRun> Runs, float Width, float Hanging, bool EndsLine)
{
    public static TextWord Of(string text, TextStyle style, bool endsLine = false)
    {
        var runs = TextShaper.Shape(text, style);
        var width = runs.Sum(run => run.Width);
        var spaces = text.Length - text.AsSpan().TrimEnd(' ').Length;
        var hanging = spaces == 0 || runs[^1].Glyphs.Length < spaces ? 0 : runs[^1].Width - runs[^1].Positions[^spaces].X;
        return new TextWord(text, style, runs, width, hanging, endsLine);
    }
}
