namespace PaymentPortal.Documents.Layout;

internal sealed class ShowEntire : Container
{
    public override SpacePlan Measure(Size available, Sheet sheet)
    {
        var plan = base.Measure(available, sheet);
        return plan.Fit == Fit.Part ? SpacePlan.Nothing : plan;
    }
}
