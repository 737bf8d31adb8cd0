namespace PaymentPortal.Documents.Layout;

/// <summary>Elements side by side, each with a width of its own or a share of the rest. A row stays on one page.</summary>
public sealed class Row : Element
{
    private readonly List<(Container Item, float Constant, float Share)> items = [];

    /// <summary>Points between two items.</summary>
    public float Spacing { get; set; }

    /// <summary>A place of this width.</summary>
    public Container ConstantItem(float width) => Add(width, 0);

    /// <summary>A place with this share of what the constant ones leave.</summary>
    public Container RelativeItem(float share = 1) => Add(0, share);

    public override SpacePlan Measure(Size available, Sheet sheet)
    {
        var height = 0f;
        foreach (var (item, _, width) in Places(available))
        {
            var plan = item.Measure(available with { Width = width }, sheet);
            if (plan.Fit != Fit.All)
            {
                return SpacePlan.Nothing;
            }

            height = Math.Max(height, plan.Size.Height);
        }

        return SpacePlan.All(available.Width, height);
    }

    public override void Draw(Size available, Sheet sheet)
    {
        var height = Measure(available, sheet).Size.Height;
        foreach (var (item, x, width) in Places(available))
        {
            sheet.DrawAt(x, 0, item, new Size(width, height));
        }
    }

    public override void Reset() => items.ForEach(entry => entry.Item.Reset());

    private Container Add(float constant, float share)
    {
        items.Add((new Container(), constant, share));
        return items[^1].Item;
    }

    private IEnumerable<(Container Item, float X, float Width)> Places(Size available)
    {
        var rest = available.Width - items.Sum(entry => entry.Constant) - (Spacing * (items.Count - 1));
        var shares = items.Sum(entry => entry.Share);
        var x = 0f;
        foreach (var (item, constant, share) in items)
        {
            var width = share > 0 ? Math.Max(0, rest * share / shares) : constant;
            yield return (item, x, width);
            x += width + Spacing;
        }
    }
}
