namespace PaymentPortal.Brands.Pages;

/// <summary>The colours of a preview: the payer's page in light or dark, whatever theme the reader has, with the tones of the brand being edited.</summary>
internal static class PreviewTones
{
    private const string LightPage = "--p-card:#ffffff;--p-ink:#0d1415;--p-quiet:#3d484b;--p-line:#e1e6e6;--p-edge:#7f8b8e";
    private const string DarkPage = "--p-card:#14191b;--p-ink:#f2f6f6;--p-quiet:#b9c4c6;--p-line:#273033;--p-edge:#75838a";

    /// <summary>As declarations for a style attribute.</summary>
    public static string Of(BrandPalette palette, bool dark)
    {
        var tones = dark ? palette.Dark : palette.Light;
        return $"{(dark ? DarkPage : LightPage)};--b-strip:{palette.Strip};--b-on-strip:{palette.OnStrip};--b-button:{tones.Button};--b-on-button:{tones.OnButton};--b-soft:{tones.Soft};--b-paper:{palette.Light.Button}";
    }
}
