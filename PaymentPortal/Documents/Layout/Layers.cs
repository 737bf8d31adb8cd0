namespace PaymentPortal.Documents.Layout;

/// <summary>Elements on top of each other, all in the same place; none breaks over pages.</summary>
public sealed class Layers : Element
{
    private readonly List<Container> layers = [];

    /// <summary>A new layer on top.</summary>
    public Container Layer()
    {
        layers.Add(new Container());
        return layers[^1];
    }

    /// <summary>A new layer whose content starts at this point of the place, <paramref name="width"/> wide.</summary>
    public Container LayerAt(float x, float y, float width) => Layer().Padding(left: x, top: y).Width(width);

    public override SpacePlan Measure(Size available, Sheet sheet)
    {
        var height = layers.Count == 0 ? 0 : layers.Max(layer => layer.Measure(available, sheet).Size.Height);
        return SpacePlan.All(available.Width, height);
    }

    public override void Draw(Size available, Sheet sheet)
    {
        foreach (var layer in layers)
        {
            layer.Draw(available, sheet);
        }
    }

    public override void Reset() => layers.ForEach(layer => layer.Reset());
}
