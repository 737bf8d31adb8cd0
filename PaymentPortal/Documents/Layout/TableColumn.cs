namespace PaymentPortal.Documents.Layout;

/// <summary>A column's width: constant in points, or a share of what the constant ones leave.</summary>
public readonly record struct TableColumn(float Constant, float Share)
{
    public static TableColumn Fixed(float points) => new(points, 0);

    public static TableColumn Relative(float share = 1) => new(0, share);
}
