using System.Globalization;
using PaymentPortal.Brands;
using PaymentPortal.Primitives;

namespace PaymentPortal.Checkout;

/// <summary>What the payer sees of a brand. Addresses that are none of the web's, however they came into the settings, are left out.</summary>
public sealed record PayerBrand
{
    private PayerBrand(Brand brand, string sheetMark)
    {
        Face = brand.Face;
        Sheet = Urls.PayerSheet(brand.Key, $"{brand.Version}-{sheetMark}");
        Logo = brand.Logo is null ? null : Urls.BrandLogo(brand.Key, brand.Version);
        Initial = StringInfo.GetNextTextElement(brand.Face.DisplayName.Length == 0 ? "·" : brand.Face.DisplayName);
        Website = WebAddress(brand.Face.Website);
        Imprint = WebAddress(brand.Face.ImprintUrl);
        Privacy = WebAddress(brand.Face.PrivacyUrl);
        Accessibility = WebAddress(brand.Face.AccessibilityUrl);
        Email = EmailAddress.TryParse(brand.Face.Email, out var email) ? email : null;
        Phone = string.IsNullOrWhiteSpace(brand.Face.Phone) ? null : brand.Face.Phone;
    }

    public BrandFace Face { get; }

    public string Name => Face.DisplayName;

    /// <summary>Address of the style sheet.</summary>
    public string Sheet { get; }

    /// <summary>Address of the logo; without one the page shows the initial.</summary>
    public string? Logo { get; }

    public string Initial { get; }

    public string? Website { get; }

    public string? Imprint { get; }

    public string? Privacy { get; }

    public string? Accessibility { get; }

    public EmailAddress? Email { get; }

    /// <summary>As people write it.</summary>
    public string? Phone { get; }

    /// <summary>For a link that dials.</summary>
    public string PhoneLink => "tel:" + (PhoneNumber.TryParse(Phone, Face.Country, out var number, out _) ? number.Value : string.Concat((Phone ?? "").Where(sign => char.IsAsciiDigit(sign) || sign == '+')));

    public static PayerBrand Of(Brand brand, PayerSheet sheet) => new(brand, sheet.Mark);

    /// <summary>A link that opens a letter to the brand.</summary>
    public string? MailLink(string subject) => Email is null ? null : $"mailto:{Email.Value}?subject={Uri.EscapeDataString(subject)}";

    private static string? WebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? address.AbsoluteUri : null;
}
