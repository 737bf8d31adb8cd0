namespace PaymentPortal.Documents.Layout;

/// <summary>The pattern of all pages: ground, head and foot on each, the content flowing between them.</summary>
public sealed class Page
{
    public Size Size { get; set; } = Size.A4;

    /// <summary>Left and right edge of head, content and foot, in points.</summary>
    public (float Left, float Right) Margin { get; set; }

    /// <summary>Top of the foot, in points from the page's top edge.</summary>
    public float FooterTop { get; set; }

    /// <summary>Points kept free between content and foot.</summary>
    public float FooterGap { get; set; }

    /// <summary>Behind everything, over the whole page.</summary>
    public Container Background { get; } = new();

    /// <summary>Takes its own height at the top.</summary>
    public Container Header { get; } = new();

    public Container Content { get; } = new();

    public Container Footer { get; } = new();

    /// <summary>Draws one page; false when content is left for the next.</summary>
    internal bool Draw(Sheet sheet)
    {
        var width = Size.Width - Margin.Left - Margin.Right;
        Background.Reset();
        Header.Reset();
        Footer.Reset();
        sheet.DrawAt(0, 0, Background, Size);
        var top = Header.Measure(new Size(width, Size.Height), sheet).Size.Height;
        sheet.DrawAt(Margin.Left, 0, Header, new Size(width, top));
        sheet.DrawAt(Margin.Left, FooterTop, Footer, new Size(width, Size.Height - FooterTop));

        var space = new Size(width, FooterTop - FooterGap - top);
        var plan = Content.Measure(space, sheet);
        if (plan.Fit == Fit.Nothing)
        {
            throw new InvalidOperationException("An element is taller than a page.");
        }

        sheet.DrawAt(Margin.Left, top, Content, space);
        return plan.Fit == Fit.All;
    }

    /// <summary>Starts the content over; all else starts over on every page.</summary>
    internal void Reset() => Content.Reset();
}
