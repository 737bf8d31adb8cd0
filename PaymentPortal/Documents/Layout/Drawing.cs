namespace PaymentPortal.Documents.Layout;

internal sealed class Drawing(Action<Sheet, Size> draw) : Element
{
    public override SpacePlan Measure(Size available, Sheet sheet) => SpacePlan.All(available.Width, available.Height);

    public override void Draw(Size available, Sheet sheet)
    {
        if (sheet.IsVisible)
        {
            draw(sheet, available);
        }
    }

    public override void Reset()
    {
    }
}
