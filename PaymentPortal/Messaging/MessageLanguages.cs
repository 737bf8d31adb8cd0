using System.Globalization;
using PaymentPortal.Brands;
using PaymentPortal.Primitives;

namespace PaymentPortal.Messaging;

/// <summary>In which language a payer is written to.</summary>
public static class MessageLanguages
{
    /// <summary>Every language that messages exist in, as cultures whose forms of days and numbers are meant.</summary>
    public static IReadOnlyList<CultureInfo> All { get; } = [CultureInfo.GetCultureInfo("de-DE"), CultureInfo.GetCultureInfo("en-GB")];

    /// <summary>The payer's own where brand and messages have it, else the brand's first.</summary>
    public static CultureInfo Of(string? recipientLanguage, BrandFace brand)
    {
        var offered = brand.Languages.Select(tag => All.FirstOrDefault(culture => culture.TwoLetterISOLanguageName == tag.Split('-')[0])).OfType<CultureInfo>().ToList();
        return LanguageTag.Negotiate(null, recipientLanguage, null, offered.Count > 0 ? offered : All);
    }
}
