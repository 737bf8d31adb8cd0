using PaymentPortal.Documents.Layout;
using SkiaSharp;

namespace PaymentPortal.Documents.Invoices;

/// <summary>Type and colours of a brand's letters. Ink is near black and grey of at least 7:1 on white; the brand's colour is darkened where it carries or is text.</summary>
internal sealed class InvoiceLook
{
    private const double TextContrast = 7;

    private static readonly SKColor Ink = new(0x12, 0x19, 0x1a);
    private static readonly SKColor Grey = new(0x47, 0x53, 0x56);

    public InvoiceLook(string colour)
    {
        Brand = SKColor.TryParse(colour, out var parsed) ? parsed.WithAlpha(255) : new SKColor(0x25, 0x33, 0x38);
        Accent = Brand;
        while (ContrastWithWhite(Accent) < TextContrast)
        {
            Accent = new SKColor((byte)(Accent.Red * 0.96), (byte)(Accent.Green * 0.96), (byte)(Accent.Blue * 0.96));
        }
    }

    /// <summary>The brand's own tone, for areas that carry no text.</summary>
    public SKColor Brand { get; }

    /// <summary>The brand's tone, dark enough for text on white and white text on it.</summary>
    public SKColor Accent { get; }

    public SKColor Line { get; } = new(0xcd, 0xd4, 0xd5);

    public SKColor Code { get; } = SKColors.Black;

    public TextStyle Body { get; } = new(10, 14, Ink);

    public TextStyle Small { get; } = new(8.5f, 12, Ink);

    public TextStyle Label { get; } = new(8.5f, 12, Grey);

    public TextStyle Fine { get; } = new(8, 10.5f, Grey);

    public TextStyle Name => new(19, 24, Accent, SemiBold: true);

    public TextStyle Subject { get; } = new(13, 17, Ink, SemiBold: true);

    public TextStyle Head => Label.Bold().In(Accent);

    /// <summary>Contrast ratio with white (WCAG 2.2).</summary>
    private static double ContrastWithWhite(SKColor colour)
    {
        static double Linear(byte channel) => channel / 255.0 <= 0.04045 ? channel / 255.0 / 12.92 : Math.Pow(((channel / 255.0) + 0.055) / 1.055, 2.4);
        return 1.05 / ((0.2126 * Linear(colour.Red)) + (0.7152 * Linear(colour.Green)) + (0.0722 * Linear(colour.Blue)) + 0.05);
    }
}
