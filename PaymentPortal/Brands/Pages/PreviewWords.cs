using System.Resources;

namespace PaymentPortal.Brands.Pages;

/// <summary>Texts of the previews in the payer's language, which need not be the reader's.</summary>
internal static class PreviewWords
{
    private static readonly ResourceManager Texts = new(typeof(BrandsTexts));

    /// <summary>A text in the sample's language.</summary>
    public static string Say(this PreviewSample sample, string key, params object[] values) =>
        string.Format(sample.Culture, Texts.GetString("Sample." + key, sample.Culture) ?? key, values);
}
