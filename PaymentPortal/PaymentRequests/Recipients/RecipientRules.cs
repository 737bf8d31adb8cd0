using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Recipients;

/// <summary>What a recipient must be like.</summary>
internal static class RecipientRules
{
    public static Recipient Check(FaultList faults, RecipientInput input, string region) => new()
    {
        Name = OrNull(faults.Text("/recipient/name", input.Name, 80, required: false)),
        Email = Email(faults, input.Email),
        Phone = Phone(faults, input.Phone, region),
        Language = Language(faults, input.Language),
        CustomerNumber = OrNull(faults.Text("/recipient/customerNumber", input.CustomerNumber, 40, required: false)),
        Address = Address(faults, input),
    };

    private static string? Email(FaultList faults, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (EmailAddress.TryParse(text, out var address, out var fault))
        {
            return address.Value;
        }

        faults.Add("/recipient/email", FaultCode.Of(fault.Value), "This is not one e-mail address.");
        return null;
    }

    private static string? Phone(FaultList faults, string? text, string region)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (PhoneNumber.TryParse(text, region, out var number, out var fault))
        {
            return number.Value;
        }

        faults.Add("/recipient/phone", FaultCode.Of(fault.Value), "This is not a telephone number.");
        return null;
    }

    private static string? Language(FaultList faults, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (LanguageTag.TryParse(text, out var tag))
        {
            return tag.Value;
        }

        faults.Add("/recipient/language", "not-a-language", "This is not a language tag such as 'de' or 'en-GB'.");
        return null;
    }

    private static PostalAddress? Address(FaultList faults, RecipientInput input)
    {
        var address = new PostalAddress(
            OrNull(faults.Text("/recipient/address/street", input.Street, 70, required: false)),
            OrNull(faults.Text("/recipient/address/houseNumber", input.HouseNumber, 16, required: false)),
            OrNull(faults.Text("/recipient/address/postalCode", input.PostalCode, 16, required: false)),
            OrNull(faults.Text("/recipient/address/city", input.City, 35, required: false)),
            Country(faults, input.Country));
        return address == new PostalAddress(null, null, null, null, null) ? null : address;
    }

    private static string? Country(FaultList faults, string? text)
    {
        var code = PlainText.Clean(text).ToUpperInvariant();
        if (code.Length > 0 && !(code.Length == 2 && code.All(char.IsAsciiLetterUpper)))
        {
            faults.Add("/recipient/address/country", "not-a-country", "Two letters, such as 'DE'.");
        }

        return OrNull(code);
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
