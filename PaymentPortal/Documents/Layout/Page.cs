namespace PaymentPortal.Documents.Layout;

/// <summary>The pattern of all pages: ground, head and foot on each, the content flowing between them.</summary>
public sealed class Page
{
    private bool isContentDone;

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

    /// <summary>A payment slip at the lower edge of the last page, over its whole width, the foot above it; a page is added where the content leaves no room for it.</summary>
    public Container Slip { get; } = new();

    /// <summary>Height of the slip in points; 0 without one.</summary>
    public float SlipHeight { get; set; }

    /// <summary>Draws one page; false when content or the slip is left for the next.</summary>
    internal bool Draw(Sheet sheet)
    {
        var width = Size.Width - Margin.Left - Margin.Right;
        Background.Reset();
        Header.Reset();
        Footer.Reset();
        Slip.Reset();
        sheet.DrawAt(0, 0, Background, Size);
        var top = Header.Measure(new Size(width, Size.Height), sheet).Size.Height;
        sheet.DrawAt(Margin.Left, 0, Header, new Size(width, top));
        var slipTop = Size.Height - SlipHeight;
        var aboveSlip = slipTop - FooterGap - Footer.Measure(new Size(width, Size.Height), sheet).Size.Height;
        var takesSlip = SlipHeight > 0 && (isContentDone || Content.Measure(Space(aboveSlip), sheet).Fit == Fit.All);
        var footerTop = takesSlip ? aboveSlip : FooterTop;
        sheet.DrawAt(Margin.Left, footerTop, Footer, new Size(width, Size.Height - footerTop));
        if (takesSlip)
        {
            sheet.DrawAt(0, slipTop, Slip, new Size(Size.Width, SlipHeight));
        }

        if (isContentDone)
        {
            return true;
        }

        var space = Space(footerTop);
        var plan = Content.Measure(space, sheet);
        if (plan.Fit == Fit.Nothing)
        {
            throw new InvalidOperationException("An element is taller than a page.");
        }

        sheet.DrawAt(Margin.Left, top, Content, space);
        isContentDone = plan.Fit == Fit.All;
        return isContentDone && (SlipHeight == 0 || takesSlip);

        Size Space(float bottom) => new(width, bottom - FooterGap - top);
    }

    /// <summary>Starts the content over; all else starts over on every page.</summary>
    internal void Reset()
    {
        Content.Reset();
        isContentDone = false;
    }
}
