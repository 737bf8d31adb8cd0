using System.Globalization;
using PaymentPortal.Brands;

namespace PaymentPortal.Checkout;

/// <summary>The languages that payers' pages speak.</summary>
public static class PayerLanguages
{
    /// <summary>Every language with texts.</summary>
    public static IReadOnlyList<CultureInfo> All { get; } = [CultureInfo.GetCultureInfo("en"), CultureInfo.GetCultureInfo("de")];

    /// <summary>Those of a brand, its preferred one first; all of them when it names none that has texts.</summary>
    public static IReadOnlyList<CultureInfo> Of(Brand brand)
    {
        var own = brand.Face.Languages
            .Select(tag => All.FirstOrDefault(culture => string.Equals(culture.TwoLetterISOLanguageName, tag.Split('-')[0], StringComparison.OrdinalIgnoreCase)))
            .OfType<CultureInfo>()
            .Distinct()
            .ToList();
        return own.Count > 0 ? own : All;
    }
}
