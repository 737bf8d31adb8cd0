namespace PaymentPortal.Documents.Layout;

internal sealed class OnPages(bool first) : Container
{
    public override SpacePlan Measure(Size available, Sheet sheet) => Shows(sheet) ? base.Measure(available, sheet) : SpacePlan.All(0, 0);

    public override void Draw(Size available, Sheet sheet)
    {
        if (Shows(sheet))
        {
            base.Draw(available, sheet);
        }
    }

    private bool Shows(Sheet sheet) => sheet.Number == 1 == first;
}
