namespace PaymentPortal.Documents.Layout;

/// <summary>A fixed width, a fixed height, or a least height. A fixed height cuts nothing off: what is too tall draws over its edge.</summary>
internal sealed class Constrained(float? width, float? height, bool atLeast) : Container
{
    public override SpacePlan Measure(Size available, Sheet sheet)
    {
        if (height > available.Height + Size.Tolerance)
        {
            return SpacePlan.Nothing;
        }

        var plan = base.Measure(Inner(available), sheet);
        if (height is { } exact && !atLeast)
        {
            return SpacePlan.All(width ?? plan.Size.Width, exact);
        }

        return plan.Fit == Fit.Nothing ? plan : plan with { Size = new Size(width ?? plan.Size.Width, Math.Max(height ?? 0, plan.Size.Height)) };
    }

    public override void Draw(Size available, Sheet sheet) => base.Draw(Inner(available), sheet);

    private Size Inner(Size available) => new(width ?? available.Width, height is { } exact && !atLeast ? exact : available.Height);
}
