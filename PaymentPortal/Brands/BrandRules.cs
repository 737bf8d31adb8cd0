using System.Text.RegularExpressions;
using PaymentPortal.Primitives;
using PaymentPortal.Providers.Methods;

namespace PaymentPortal.Brands;

/// <summary>What a brand must be like. All faults are found at once, each with the field it belongs to; what can be tidied is tidied.</summary>
public static partial class BrandRules
{
    public const int LongestDisplayName = 80;
    public const int LongestLegalName = 140;

    /// <summary>The payment code's field for the payee's name (EPC069-12).</summary>
    public const int LongestAccountHolder = 70;
    public const int LongestUrl = 400;
    public const int LongestRegister = 600;
    public const int MostOrigins = 20;
    public const int LongestOrigins = 2000;
    public const int MostLinkDays = 1826;
    public const int MostDueDays = 365;
    public const int MostCountdownDays = 90;
    public const int MostRefundLimit = 999_999_999;
    public const int MostUndoSeconds = 60;

    /// <summary>Languages that page, messages and letter are written in.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["de", "en"];

    /// <summary>Checks a face as edited.</summary>
    /// <param name="face">The face, unchecked.</param>
    /// <param name="methods">All methods that the portal knows.</param>
    public static Outcome<BrandFace> Check(BrandFace face, IReadOnlyList<PaymentMethod> methods)
    {
        var faults = new FaultList();
        var country = Country(faults, face.Country);
        var iban = BankRules.Iban(faults, face.Iban);
        var chfIban = BankRules.ChfIban(faults, face.ChfIban);
        var checkedFace = face with
        {
            DisplayName = faults.Text("/displayName", face.DisplayName, LongestDisplayName, required: true),
            LegalName = faults.Text("/legalName", face.LegalName, LongestLegalName, required: true),
            Street = faults.Text("/street", face.Street, 70, required: true),
            HouseNumber = faults.Text("/houseNumber", face.HouseNumber, 16, required: false),
            PostalCode = faults.Text("/postalCode", face.PostalCode, 16, required: true),
            City = faults.Text("/city", face.City, 35, required: true),
            Country = country,
            Phone = Phone(faults, face.Phone, country),
            PhoneHours = faults.Text("/phoneHours", face.PhoneHours, 60, required: false),
            Email = Email(faults, "/email", face.Email),
            Website = Url(faults, "/website", face.Website),
            RegisterLines = Lines(faults, face.RegisterLines),
            ImprintUrl = Url(faults, "/imprintUrl", face.ImprintUrl),
            PrivacyUrl = Url(faults, "/privacyUrl", face.PrivacyUrl),
            AccessibilityUrl = Url(faults, "/accessibilityUrl", face.AccessibilityUrl),
            Colour = Colour(faults, face.Colour),
            Iban = iban,
            ChfIban = chfIban,
            Bic = BankRules.Bic(faults, face.Bic),
            AccountHolder = faults.Text("/accountHolder", face.AccountHolder, LongestAccountHolder, required: iban.Length + chfIban.Length > 0),
            TimeZoneId = TimeZone(faults, face.TimeZoneId),
            Languages = Spoken(faults, face.Languages),
            Currency = Money(faults, face.Currency),
            Methods = Offered(faults, face.Methods, methods),
            LinkDays = faults.Whole("/linkDays", face.LinkDays, 1, MostLinkDays),
            DueDays = faults.Whole("/dueDays", face.DueDays, 0, MostDueDays),
            CountdownDays = faults.Whole("/countdownDays", face.CountdownDays, 0, MostCountdownDays),
            RefundLimit = face.RefundLimit is { } limit ? faults.Whole("/refundLimit", limit, 0, MostRefundLimit) : null,
            UndoSeconds = faults.Whole("/undoSeconds", face.UndoSeconds, 0, MostUndoSeconds),
            SenderName = faults.Text("/senderName", face.SenderName, LongestDisplayName, required: false),
            SenderEmail = Email(faults, "/senderEmail", face.SenderEmail),
            ReturnOrigins = Origins(faults, face.ReturnOrigins),
        };
        CheckTogether(faults, checkedFace);
        return faults.Any ? Refusal.OfFaults(faults.All) : checkedFace;
    }

    private static void CheckTogether(FaultList faults, BrandFace face)
    {
        if (face.Email.Length == 0 && face.Phone.Length == 0 && !faults.All.Any(fault => fault.Field is "/email" or "/phone"))
        {
            faults.Add("/email", "contact-missing", "Payers need somebody to ask: an address or a telephone number.");
        }

        if (face.DueDays > face.LinkDays && !faults.All.Any(fault => fault.Field is "/dueDays" or "/linkDays"))
        {
            faults.Add("/dueDays", "after-expiry", "Payment cannot be due after the link has run out.", face.LinkDays);
        }
    }

    private static string Country(FaultList faults, string text)
    {
        var code = PlainText.Clean(text).ToUpperInvariant();
        if (!Letters2().IsMatch(code))
        {
            faults.Add("/country", "not-a-country", "Two letters, such as 'DE'.");
        }

        return code;
    }

    private static string Phone(FaultList faults, string text, string region)
    {
        var phone = faults.Text("/phone", text, 40, required: false);
        // Without a country nobody can say which numbers are good.
        if (phone.Length > 0 && Letters2().IsMatch(region) && !PhoneNumber.TryParse(phone, region, out _, out var fault))
        {
            faults.Add("/phone", "not-a-phone", $"This is not a telephone number ({FaultCode.Of(fault.Value)}).");
        }

        return phone;
    }

    private static string Email(FaultList faults, string field, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        if (EmailAddress.TryParse(text, out var address))
        {
            return address.Value;
        }

        faults.Add(field, "not-an-email", "This is not one e-mail address.");
        return text;
    }

    private static string Url(FaultList faults, string field, string text)
    {
        var url = faults.Text(field, text, LongestUrl, required: false);
        if (url.Length > 0 && !(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.Host.Length > 0 && uri.UserInfo.Length == 0))
        {
            faults.Add(field, "not-https", "A whole address that begins with https://.");
        }

        return url;
    }

    private static string Origins(FaultList faults, string text)
    {
        var lines = (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
        if (lines.Count > MostOrigins)
        {
            faults.Add("/returnOrigins", "too-many", $"At most {MostOrigins} lines.", MostOrigins);
            return text ?? "";
        }

        if (lines.Exists(line => !WebOrigin.IsOne(line)))
        {
            faults.Add("/returnOrigins", "not-an-origin", "One a line, only scheme and host, such as https://shop.example.");
            return text ?? "";
        }

        return string.Join('\n', lines.Select(line => WebOrigin.Of(line)!).Distinct());
    }

    private static string Lines(FaultList faults, string text)
    {
        var lines = PlainText.CleanLines(text);
        if (PlainText.FindFault(lines, LongestRegister, lines: true) is { } fault)
        {
            faults.Add("/registerLines", FaultCode.Of(fault), $"At most {LongestRegister} plain characters.", LongestRegister);
        }

        return lines;
    }

    private static string Colour(FaultList faults, string text)
    {
        var colour = PlainText.Clean(text).ToLowerInvariant();
        colour = colour.StartsWith('#') ? colour : "#" + colour;
        if (!BrandColour.TryParse(colour, out _))
        {
            faults.Add("/colour", "not-a-colour", "Six hexadecimal digits, such as #0f3d6e.");
            return text;
        }

        return colour;
    }

    private static string TimeZone(FaultList faults, string text)
    {
        var id = PlainText.Clean(text);
        if (!(TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.HasIanaId))
        {
            faults.Add("/timeZoneId", "unknown-time-zone", "A name of the IANA time zone database, such as 'Europe/Berlin'.");
        }

        return id;
    }

    private static List<string> Spoken(FaultList faults, IReadOnlyList<string> languages)
    {
        var spoken = languages.Distinct().ToList();
        if (spoken.Count == 0)
        {
            faults.Add("/languages", "required", "At least one language.");
        }
        else if (spoken.Except(Languages).Any())
        {
            faults.Add("/languages", "unknown-language", "Only languages that the portal speaks.");
        }

        return spoken;
    }

    private static string Money(FaultList faults, string text)
    {
        var code = PlainText.Clean(text).ToUpperInvariant();
        if (!Primitives.Currency.TryFind(code, out _))
        {
            faults.Add("/currency", "unknown-currency", "A code of ISO 4217, such as 'EUR'.");
        }

        return code;
    }

    /// <summary>Ended methods give way to their successors.</summary>
    private static List<string> Offered(FaultList faults, IReadOnlyList<string> keys, IReadOnlyList<PaymentMethod> methods)
    {
        var living = keys.Select(key => methods.FirstOrDefault(method => method.Key == key) is { IsRetired: true, Successor: { } successor } ? successor : key).Distinct().ToList();
        if (living.Count == 0)
        {
            faults.Add("/methods", "required", "At least one way to pay.");
        }
        else if (living.Except(methods.Where(method => !method.IsRetired).Select(method => method.Key)).Any())
        {
            faults.Add("/methods", "unknown-method", "There is no such method.");
        }

        return living;
    }

    [GeneratedRegex("^[A-Z]{2}$")]
    private static partial Regex Letters2();
}
