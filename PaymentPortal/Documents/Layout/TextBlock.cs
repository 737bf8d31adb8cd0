namespace PaymentPortal.Documents.Layout;

/// <summary>Running text of spans in different styles, broken into lines and over pages.</summary>
public sealed class TextBlock : Element
{
    private readonly List<(Func<Sheet, string> Text, TextStyle Style)> spans = [];
    private List<TextLine>? lines;
    private float setWidth;
    private bool changesByPage;
    private (int Number, int Count) setFor;
    private int next;

    /// <summary>0 sets the lines left, 1 right, 0.5 in the middle.</summary>
    public float Alignment { get; set; }

    public TextBlock Span(string text, TextStyle style)
    {
        spans.Add((_ => text, style));
        return this;
    }

    /// <summary>A text that names page and pages, such as "Page 1 of 3".</summary>
    public TextBlock PageSpan(Func<int, int, string> text, TextStyle style)
    {
        changesByPage = true;
        spans.Add((sheet => text(sheet.Number, Math.Max(sheet.Number, sheet.Count)), style));
        return this;
    }

    public override SpacePlan Measure(Size available, Sheet sheet)
    {
        var set = Set(available.Width, sheet);
        var (fitting, width, height) = (0, 0f, 0f);
        foreach (var line in set.Skip(next))
        {
            if (height + line.Leading > available.Height + Size.Tolerance)
            {
                return fitting == 0 ? SpacePlan.Nothing : SpacePlan.Part(width, height);
            }

            fitting++;
            width = Math.Max(width, line.Width);
            height += line.Leading;
        }

        return SpacePlan.All(width, height);
    }

    public override void Draw(Size available, Sheet sheet)
    {
        var set = Set(available.Width, sheet);
        var y = 0f;
        for (; next < set.Count && y + set[next].Leading <= available.Height + (2 * Size.Tolerance); next++)
        {
            if (sheet.IsVisible)
            {
                set[next].Draw((available.Width - set[next].Width) * Alignment, y, sheet);
            }

            y += set[next].Leading;
        }
    }

    public override void Reset() => next = 0;

    private List<TextLine> Set(float width, Sheet sheet)
    {
        if (lines is null || (changesByPage && setFor != (sheet.Number, sheet.Count)) || Math.Abs(width - setWidth) > Size.Tolerance)
        {
            lines = LineBreaker.Lines(spans.SelectMany(span => LineBreaker.Words(span.Text(sheet), span.Style)), width);
            setWidth = width;
            setFor = (sheet.Number, sheet.Count);
        }

        return lines;
    }
}
