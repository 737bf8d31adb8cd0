using PaymentPortal.Documents.Layout;
using SkiaSharp;

namespace PaymentPortal.Documents.Slips;

/// <summary>Type of one part of a slip, in points.</summary>
internal sealed record SlipLook(float Heading, float Value, float Leading)
{
    public TextStyle Headings => new(Heading, Leading, SKColors.Black, SemiBold: true) { IsSlip = true };

    public TextStyle Values => new(Value, Leading, SKColors.Black) { IsSlip = true };
}
