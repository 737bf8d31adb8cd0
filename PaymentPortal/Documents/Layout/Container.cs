namespace PaymentPortal.Documents.Layout;

/// <summary>A place for one element. The words that fill and shape it stand in the partial files beside this one; each decoration returns the place inside itself.</summary>
public partial class Container : Element
{
    /// <summary>What stands here; nothing takes no space.</summary>
    protected Element? Child { get; private set; }

    public override SpacePlan Measure(Size available, Sheet sheet) => Child?.Measure(available, sheet) ?? SpacePlan.All(0, 0);

    public override void Draw(Size available, Sheet sheet) => Child?.Draw(available, sheet);

    public override void Reset() => Child?.Reset();

    /// <summary>Puts an element here and returns it.</summary>
    protected internal T Put<T>(T element)
        where T : Element
    {
        Child = element;
        return element;
    }
}
