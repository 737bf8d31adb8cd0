using System.Globalization;
using PaymentPortal.Primitives;

namespace PaymentPortal.Brands.Pages;

/// <summary>The invented request that the previews show.</summary>
/// <param name="Culture">How amounts and days are written.</param>
/// <param name="Today">The brand's day.</param>
/// <param name="Face">The brand as it is on the screen.</param>
public sealed record PreviewSample(CultureInfo Culture, DateOnly Today, BrandFace Face)
{
    public string Payer => "Hannelore Weiß-Straßburger";

    public string Reference => "SPS-" + Today.Year.ToString(CultureInfo.InvariantCulture) + "-0533";

    public string Amount => new Money(8400, Currency.TryFind(Face.Currency, out var currency) && currency.Exponent == 2 ? currency : Currency.Eur).Text(Culture);

    public string Due => Long(Today.AddDays(Math.Clamp(Face.DueDays, 0, BrandRules.MostDueDays)));

    public string Until => Long(Today.AddDays(Math.Clamp(Face.LinkDays, 1, BrandRules.MostLinkDays)));

    public string Date => Long(Today);

    private string Long(DateOnly day) => day.ToString(Culture.TwoLetterISOLanguageName == "de" ? "d. MMMM yyyy" : "d MMMM yyyy", Culture);
}
