namespace PaymentPortal.Documents.Layout;

/// <summary>Something that takes space on a page. It is drawn from the top left corner of the space given to it and remembers how far it came, so that the next page goes on from there.</summary>
public abstract class Element
{
    /// <summary>What of the rest would fit. Changes nothing.</summary>
    public abstract SpacePlan Measure(Size available, Sheet sheet);

    /// <summary>Draws what fits and remembers the rest.</summary>
    public abstract void Draw(Size available, Sheet sheet);

    /// <summary>Forgets what was drawn: the document is laid out twice, first to count its pages.</summary>
    public abstract void Reset();
}
