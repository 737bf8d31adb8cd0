using SkiaSharp;

namespace PaymentPortal.Documents.PaymentCodes;

/// <summary>The cross in the middle of a Swiss code: 7 mm of a code of 46 mm, a black square with white edge and white cross.</summary>
internal static class SwissCross
{
    /// <summary>Side of the code in millimetres, without quiet zone.</summary>
    public const float CodeSide = 46;

    /// <summary>Rectangles from the lowest to the topmost.</summary>
    /// <param name="side">Side of the code in units of the caller.</param>
    public static IEnumerable<(SKRect Place, bool IsDark)> Areas(float side)
    {
        yield return (Middle(side, 7, 7), false);
        yield return (Middle(side, 6, 6), true);
        yield return (Middle(side, 3.889f, 1.167f), false);
        yield return (Middle(side, 1.167f, 3.889f), false);
    }

    private static SKRect Middle(float side, float width, float height)
    {
        var unit = side / CodeSide;
        return SKRect.Create((side - (width * unit)) / 2, (side - (height * unit)) / 2, width * unit, height * unit);
    }
}
