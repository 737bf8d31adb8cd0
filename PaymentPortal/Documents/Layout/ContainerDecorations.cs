using SkiaSharp;

namespace PaymentPortal.Documents.Layout;

/// <content>The words that shape a place; lengths in points.</content>
public partial class Container
{
    public Container Padding(float left = 0, float top = 0, float right = 0, float bottom = 0) => Put(new Padding(left, top, right, bottom));

    public Container PaddingVertical(float both) => Padding(top: both, bottom: both);

    public Container PaddingHorizontal(float both) => Padding(left: both, right: both);

    public Container Width(float width) => Put(new Constrained(width, null, false));

    public Container Height(float height) => Put(new Constrained(null, height, false));

    public Container MinHeight(float height) => Put(new Constrained(null, height, true));

    public Container Background(SKColor colour, float radius = 0) => Put(new Background(colour, radius));

    public Container Border(SKColor colour, float width, float radius = 0) => Put(new Border(colour, width, radius));

    public Container BorderBottom(SKColor colour, float width) => Put(new EdgeLine(colour, width, top: false));

    public Container BorderTop(SKColor colour, float width) => Put(new EdgeLine(colour, width, top: true));

    public Container AlignRight() => Put(new Aligned(1, 0));

    public Container AlignCenter() => Put(new Aligned(0.5f, 0));

    public Container AlignMiddle() => Put(new Aligned(0, 0.5f));

    public Container AlignBottom() => Put(new Aligned(0, 1));

    /// <summary>Everything drawn inside opens the address.</summary>
    public Container Hyperlink(string address) => Put(new Hyperlink(address));

    /// <summary>All on one page, or all on the next.</summary>
    public Container ShowEntire() => Put(new ShowEntire());

    /// <summary>On the first page only.</summary>
    public Container ShowOnce() => Put(new OnPages(first: true));

    /// <summary>On every page but the first.</summary>
    public Container SkipOnce() => Put(new OnPages(first: false));
}
