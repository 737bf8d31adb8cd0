namespace PaymentPortal.Documents.Layout;

internal sealed class Hyperlink(string address) : Container
{
    public override void Draw(Size available, Sheet sheet)
    {
        sheet.Link(Measure(available, sheet).Size, address);
        base.Draw(available, sheet);
    }
}
