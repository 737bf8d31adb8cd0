using PaymentPortal.Documents.Layout;
using SkiaSharp;
using static PaymentPortal.Documents.Layout.Millimetres;

namespace PaymentPortal.Documents.Slips;

/// <summary>Where a slip on plain paper is cut: a line above it and one between receipt and payment part, each with scissors.</summary>
internal static class SlipCut
{
    private const float LineWidth = 0.75f;

    /// <param name="sheet">The page, moved to the slip's corner.</param>
    /// <param name="fold">Left edge of the payment part in points.</param>
    public static void Draw(Sheet sheet, float fold)
    {
        sheet.Rule(0, 0, Mm(210), 0, SKColors.Black, LineWidth);
        sheet.Rule(fold, 0, fold, Mm(105), SKColors.Black, LineWidth);
        using var across = Scissors(SKMatrix.CreateTranslation(Mm(5), 0));
        sheet.Fill(across, 1, SKColors.Black);
        using var down = Scissors(SKMatrix.CreateRotationDegrees(90).PostConcat(SKMatrix.CreateTranslation(fold, Mm(5))));
        sheet.Fill(down, 1, SKColors.Black);
    }

    /// <summary>Two rings and two blades on the line, 5 mm long.</summary>
    private static SKPath Scissors(SKMatrix place)
    {
        var path = new SKPath { FillType = SKPathFillType.EvenOdd };
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            path.AddCircle(Mm(0.8f), Mm(0.9f) * side, Mm(0.8f));
            path.AddCircle(Mm(0.8f), Mm(0.9f) * side, Mm(0.5f));
        }

        using var blades = new SKPath();
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            blades.AddPoly([new SKPoint(Mm(1.4f), Mm(0.65f) * side), new SKPoint(Mm(5), Mm(-0.75f) * side), new SKPoint(Mm(4.4f), Mm(-0.9f) * side), new SKPoint(Mm(1.3f), Mm(0.3f) * side)]);
        }

        using var rings = path;
        var scissors = rings.Op(blades, SKPathOp.Union) ?? new SKPath();
        scissors.Transform(place);
        return scissors;
    }
}
