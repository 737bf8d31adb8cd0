using System.Globalization;

namespace PaymentPortal.Brands;

/// <summary>A colour of a brand, with what is needed to set text on it that everyone can read: relative luminance and contrast as WCAG 2.2 defines them, and the nearest tone that reaches a contrast.</summary>
public readonly record struct BrandColour(byte Red, byte Green, byte Blue)
{
    /// <summary>The contrast that amount and button of the payer's pages keep (WCAG 2.2, 1.4.6).</summary>
    public const double Enough = 7;

    public static readonly BrandColour White = new(255, 255, 255);

    public static readonly BrandColour Black = new(0, 0, 0);

    /// <summary>0 for black to 1 for white (WCAG 2.2, "relative luminance").</summary>
    public double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <summary>Reads "#rrggbb"; false for anything else.</summary>
    public static bool TryParse(string? text, out BrandColour colour)
    {
        colour = default;
        if (text is not { Length: 7 } || text[0] != '#' || !uint.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var bits))
        {
            return false;
        }

        colour = new BrandColour((byte)(bits >> 16), (byte)(bits >> 8), (byte)bits);
        return true;
    }

    /// <summary>1 to 21 (WCAG 2.2, "contrast ratio").</summary>
    public double ContrastWith(BrandColour other)
    {
        var (light, dark) = Luminance > other.Luminance ? (Luminance, other.Luminance) : (other.Luminance, Luminance);
        return (light + 0.05) / (dark + 0.05);
    }

    /// <summary>This colour with a share of another: 0 leaves it, 1 gives the other.</summary>
    public BrandColour Towards(BrandColour other, double share) => new(Mix(Red, other.Red, share), Mix(Green, other.Green, share), Mix(Blue, other.Blue, share));

    /// <summary>The nearest darker tone on which white text reaches <see cref="Enough"/>; the colour itself when it does.</summary>
    public BrandColour DarkEnough()
    {
        for (var percent = 0; percent < 100; percent++)
        {
            var tone = Towards(Black, percent / 100d);
            if (tone.ContrastWith(White) >= Enough)
            {
                return tone;
            }
        }

        return Black;
    }

    /// <summary>The nearest lighter tone on which this ink reaches <see cref="Enough"/>; the colour itself when it does. It keeps hue and saturation, where mixing with white would turn it grey.</summary>
    public BrandColour LightEnough(BrandColour ink)
    {
        var (hue, saturation, lightness) = Hsl();
        for (var percent = (int)Math.Round(lightness * 100); percent < 100; percent++)
        {
            var tone = percent / 100d <= lightness ? this : OfHsl(hue, saturation, percent / 100d);
            if (tone.ContrastWith(ink) >= Enough)
            {
                return tone;
            }
        }

        return White;
    }

    /// <summary>"#rrggbb".</summary>
    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    private static BrandColour OfHsl(double hue, double saturation, double lightness)
    {
        return new BrandColour(Channel(0), Channel(8), Channel(4));

        // CSS Color 4, 7.1, "hslToRgb".
        byte Channel(int offset)
        {
            var place = (offset + (hue / 30)) % 12;
            var reach = saturation * Math.Min(lightness, 1 - lightness);
            return (byte)Math.Round(255 * (lightness - (reach * Math.Max(-1, Math.Min(place - 3, Math.Min(9 - place, 1))))));
        }
    }

    /// <summary>CSS Color 4, 7.1, "rgbToHsl": degrees, and two shares of one.</summary>
    private (double Hue, double Saturation, double Lightness) Hsl()
    {
        var (red, green, blue) = (Red / 255d, Green / 255d, Blue / 255d);
        var most = Math.Max(red, Math.Max(green, blue));
        var span = most - Math.Min(red, Math.Min(green, blue));
        var lightness = most - (span / 2);
        if (span == 0)
        {
            return (0, 0, lightness);
        }

        var hue = most == red ? ((green - blue) / span) + (green < blue ? 6 : 0) : most == green ? ((blue - red) / span) + 2 : ((red - green) / span) + 4;
        return (hue * 60, (most - lightness) / Math.Min(lightness, 1 - lightness), lightness);
    }

    private static byte Mix(byte from, byte to, double share) => (byte)Math.Round(from + ((to - from) * share));

    private static double Linear(byte channel)
    {
        var value = channel / 255d;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
