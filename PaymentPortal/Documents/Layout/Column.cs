namespace PaymentPortal.Documents.Layout;

/// <summary>Elements one below the other; breaks between and within them.</summary>
public sealed class Column : Element
{
    private readonly List<Container> items = [];
    private int next;

    /// <summary>Points between two items.</summary>
    public float Spacing { get; set; }

    /// <summary>A new place at the end.</summary>
    public Container Item()
    {
        items.Add(new Container());
        return items[^1];
    }

    public override SpacePlan Measure(Size available, Sheet sheet)
    {
        var (width, y) = (0f, 0f);
        for (var index = next; index < items.Count; index++)
        {
            var plan = items[index].Measure(available with { Height = available.Height - y }, sheet);
            if (plan.Fit == Fit.Nothing)
            {
                return index == next ? SpacePlan.Nothing : SpacePlan.Part(width, y - Spacing);
            }

            width = Math.Max(width, plan.Size.Width);
            y += plan.Size.Height + Spacing;
            if (plan.Fit == Fit.Part)
            {
                return SpacePlan.Part(width, y - Spacing);
            }
        }

        return SpacePlan.All(width, Math.Max(0, y - Spacing));
    }

    public override void Draw(Size available, Sheet sheet)
    {
        var y = 0f;
        for (; next < items.Count; next++)
        {
            var rest = available with { Height = available.Height - y };
            var plan = items[next].Measure(rest, sheet);
            if (plan.Fit == Fit.Nothing)
            {
                return;
            }

            sheet.DrawAt(0, y, items[next], plan.Fit == Fit.All ? rest with { Height = plan.Size.Height } : rest);
            y += plan.Size.Height + Spacing;
            if (plan.Fit == Fit.Part)
            {
                return;
            }
        }
    }

    public override void Reset()
    {
        next = 0;
        items.ForEach(item => item.Reset());
    }
}
