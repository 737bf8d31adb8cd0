namespace PaymentPortal.Brands;

/// <summary>The tones of the payer's pages made from a brand's one colour, for light and for dark screens. Text on each reaches <see cref="BrandColour.Enough"/>; strip and logo's ground keep the original.</summary>
/// <param name="Strip">The colour as the brand has it.</param>
/// <param name="OnStrip">White or black, whichever reads better on it.</param>
/// <param name="Light">For light screens.</param>
/// <param name="Dark">For dark screens.</param>
public sealed record BrandPalette(BrandColour Strip, BrandColour OnStrip, BrandTones Light, BrandTones Dark)
{
    private static readonly BrandColour DarkGround = new(0x14, 0x19, 0x1b);
    private static readonly BrandColour DarkInk = new(0x04, 0x18, 0x1b);

    // The quietest text of the payer's pages, which stands on the soft ground too.
    private static readonly BrandColour LightText = new(0x3d, 0x48, 0x4b);
    private static readonly BrandColour DarkText = new(0xc2, 0xcc, 0xcd);

    /// <summary>The palette of a colour as people enter it; of the portal's own when it is none.</summary>
    public static BrandPalette Of(string? text)
    {
        if (!BrandColour.TryParse(text, out var colour))
        {
            colour = new BrandColour(0x0b, 0x4a, 0x54);
        }

        var onStrip = colour.ContrastWith(BrandColour.White) >= colour.ContrastWith(BrandColour.Black) ? BrandColour.White : BrandColour.Black;
        return new BrandPalette(colour, onStrip, OnLight(colour), OnDark(colour));
    }

    private static BrandTones OnLight(BrandColour colour)
    {
        var button = colour.DarkEnough();
        return new BrandTones(button, button.Towards(BrandColour.Black, 0.25), BrandColour.White, Soft(button, BrandColour.White, 0.88, LightText));
    }

    private static BrandTones OnDark(BrandColour colour)
    {
        var button = colour.LightEnough(DarkInk);
        return new BrandTones(button, button.Towards(BrandColour.White, 0.25), DarkInk, Soft(button, DarkGround, 0.85, DarkText));
    }

    /// <summary>A hint of the button's tone on the page's ground, less of it where text would not read well.</summary>
    private static BrandColour Soft(BrandColour button, BrandColour ground, double share, BrandColour text)
    {
        var tone = button.Towards(ground, share);
        while (share < 1 && tone.ContrastWith(text) < BrandColour.Enough)
        {
            share = Math.Min(1, share + 0.01);
            tone = button.Towards(ground, share);
        }

        return tone;
    }
}

/// <summary>The tones of one kind of screen.</summary>
/// <param name="Button">Ground of the pay button, edge of the chosen row, ring of the focus.</param>
/// <param name="ButtonHover">The button under the pointer.</param>
/// <param name="OnButton">The button's text.</param>
/// <param name="Soft">Ground of the chosen row.</param>
public sealed record BrandTones(BrandColour Button, BrandColour ButtonHover, BrandColour OnButton, BrandColour Soft);
