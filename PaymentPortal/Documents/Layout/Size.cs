namespace PaymentPortal.Documents.Layout;

/// <summary>Width and height in points.</summary>
public readonly record struct Size(float Width, float Height)
{
    /// <summary>A4 upright.</summary>
    public static readonly Size A4 = new(Millimetres.Mm(210), Millimetres.Mm(297));

    /// <summary>Higher than any page; rows and fixed boxes are measured in it.</summary>
    public const float Endless = 100_000;

    /// <summary>Rounding must not push an element to the next page.</summary>
    public const float Tolerance = 0.01f;
}
