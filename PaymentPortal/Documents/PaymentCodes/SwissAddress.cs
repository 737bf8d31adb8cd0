namespace PaymentPortal.Documents.PaymentCodes;

/// <summary>Somebody on a Swiss QR-bill: a structured address (type S), the only one that banks take since November 2025.</summary>
public sealed record SwissAddress
{
    private SwissAddress(string name, string street, string houseNumber, string postalCode, string city, string country) =>
        (Name, Street, HouseNumber, PostalCode, City, Country) = (name, street, houseNumber, postalCode, city, country);

    public string Name { get; }

    public string Street { get; }

    public string HouseNumber { get; }

    public string PostalCode { get; }

    public string City { get; }

    public string Country { get; }

    /// <summary>As it is printed: name, street, town; the country before the postal code where it is not Switzerland.</summary>
    public IEnumerable<string> Lines => [Name, $"{Street} {HouseNumber}".Trim(), $"{(Country is "CH" ? "" : Country + "-")}{PostalCode} {City}"];

    internal IEnumerable<string> Elements => ["S", Name, Street, HouseNumber, PostalCode, City, Country];

    /// <summary>The address with what is too long cut; null when name, postal code, town or country is missing, or when the name cannot be written in Latin letters.</summary>
    public static SwissAddress? Of(string? name, string? street, string? houseNumber, string? postalCode, string? city, string? country)
    {
        var address = new SwissAddress(
            SwissText.Of(name, 70), SwissText.Of(street, 70), SwissText.Of(houseNumber, 16), SwissText.Of(postalCode, 16), SwissText.Of(city, 35), SwissText.Of(country, 2).ToUpperInvariant());
        var isWhole = address.Name.Length > 0 && address.PostalCode.Length > 0 && address.City.Length > 0 && address.Country.Length == 2 && address.Country.All(char.IsAsciiLetterUpper);
        return isWhole && SwissText.Carries(name) && SwissText.Carries(street) && SwissText.Carries(city) ? address : null;
    }
}
