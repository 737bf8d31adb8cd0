using SkiaSharp;

namespace PaymentPortal.Documents.Layout;

/// <summary>How a span looks.</summary>
/// <param name="Size">Points.</param>
/// <param name="Leading">Points from one baseline to the next.</param>
/// <param name="Colour">Ink.</param>
/// <param name="SemiBold">The heavier of the two weights.</param>
public sealed record TextStyle(float Size, float Leading, SKColor Colour, bool SemiBold = false)
{
    public TextStyle Bold() => this with { SemiBold = true };

    public TextStyle In(SKColor colour) => this with { Colour = colour };

    public TextStyle Sized(float size, float leading) => this with { Size = size, Leading = leading };

    /// <summary>Set in the face that payment slips have to be set in.</summary>
    public bool IsSlip { get; init; }

    internal FontFaces Faces => (IsSlip, SemiBold) switch
    {
        (true, true) => FontFaces.SlipBold,
        (true, false) => FontFaces.Slip,
        (false, true) => FontFaces.SemiBold,
        (false, false) => FontFaces.Regular,
    };
}
