using System.Security.Cryptography;
using System.Text;
using PaymentPortal.Brands;

namespace PaymentPortal.Checkout;

/// <summary>The one style sheet of the payer's pages in the tones of a brand.</summary>
public sealed class PayerSheet
{
    private readonly string common;

    public PayerSheet(IWebHostEnvironment environment)
    {
        var sheet = Read(environment, "css/payer.css");
        common = PayerTokens.For(Read(environment, "css/tokens.css"), sheet) + PayerTokens.Shorten(sheet);
        Mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(common)))[..8];
    }

    /// <summary>Changes when this version of the portal styles its pages differently; part of the sheet's address, so that browsers may keep it for ever.</summary>
    public string Mark { get; }

    /// <summary>The sheet; without a brand in the portal's own tones.</summary>
    public string For(BrandPalette? palette) => palette is null ? common : $"{common}{Rules(palette)}";

    private static string Rules(BrandPalette palette) =>
        $":root{{--brand:{palette.Strip};--on-brand:{palette.OnStrip};{Rules(palette.Light)}}}@media (prefers-color-scheme:dark){{:root{{{Rules(palette.Dark)}}}}}";

    private static string Rules(BrandTones tones) =>
        $"--payer-button:{tones.Button};--payer-button-hover:{tones.ButtonHover};--on-payer-button:{tones.OnButton};--accent-soft:{tones.Soft};--focus:{tones.Button};";

    private static string Read(IWebHostEnvironment environment, string path)
    {
        using var stream = environment.WebRootFileProvider.GetFileInfo(path).CreateReadStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
