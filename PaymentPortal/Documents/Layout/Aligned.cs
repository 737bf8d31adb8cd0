namespace PaymentPortal.Documents.Layout;

/// <summary>Moves its content within the place: 0 is left or top, 1 is right or bottom.</summary>
internal sealed class Aligned(float horizontal, float vertical) : Container
{
    public override void Draw(Size available, Sheet sheet)
    {
        if (Child is null)
        {
            return;
        }

        var size = Child.Measure(available, sheet).Size;
        var inner = new Size(horizontal > 0 ? size.Width + Size.Tolerance : available.Width, available.Height);
        var x = Math.Max(0, (available.Width - size.Width) * horizontal);
        var y = Math.Max(0, (available.Height - size.Height) * vertical);
        sheet.DrawAt(x, y, Child, inner);
    }
}
