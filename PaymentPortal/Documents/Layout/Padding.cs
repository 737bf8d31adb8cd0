namespace PaymentPortal.Documents.Layout;

internal sealed class Padding(float left, float top, float right, float bottom) : Container
{
    public override SpacePlan Measure(Size available, Sheet sheet)
    {
        var inner = Inner(available);
        if (inner.Height < -Size.Tolerance)
        {
            return SpacePlan.Nothing;
        }

        var plan = base.Measure(inner, sheet);
        return plan.Fit == Fit.Nothing ? plan : plan with { Size = new Size(plan.Size.Width + left + right, plan.Size.Height + top + bottom) };
    }

    public override void Draw(Size available, Sheet sheet)
    {
        if (Child is not null)
        {
            sheet.DrawAt(left, top, Child, Inner(available));
        }
    }

    private Size Inner(Size available) => new(Math.Max(0, available.Width - left - right), available.Height - top - bottom);
}
