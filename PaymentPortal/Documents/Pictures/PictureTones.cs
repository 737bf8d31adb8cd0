using SkiaSharp;

namespace PaymentPortal.Documents.Pictures;

/// <summary>Ground and ink of a picture's words. Ink on each ground reaches a contrast of 4.5 : 1.</summary>
public sealed record PictureTones(SKColor Ground, SKColor Ink)
{
    internal static readonly SKColor Paper = SKColor.Parse("#f4f6f6");
    internal static readonly SKColor Text = SKColor.Parse("#12191a");
    internal static readonly SKColor Quiet = SKColor.Parse("#4b5759");

    /// <summary>Soon no longer payable.</summary>
    public static PictureTones Countdown { get; } = new(SKColor.Parse("#b45309"), SKColors.White);

    /// <summary>All paid.</summary>
    public static PictureTones Paid { get; } = new(SKColor.Parse("#15703c"), SKColors.White);

    /// <summary>Paid, not confirmed yet.</summary>
    public static PictureTones Processing { get; } = new(SKColor.Parse("#1d5fa8"), SKColors.White);

    /// <summary>Nothing to do any more.</summary>
    public static PictureTones Ended { get; } = new(SKColor.Parse("#5b6668"), SKColors.White);

    /// <summary>Payable, in the brand's own tone.</summary>
    /// <param name="ground">#rrggbb, dark enough for white.</param>
    public static PictureTones Of(string ground) => new(SKColor.Parse(ground), SKColors.White);
}
