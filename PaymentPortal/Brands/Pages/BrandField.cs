using PaymentPortal.Primitives;

namespace PaymentPortal.Brands.Pages;

/// <summary>One field that is typed in: where it stands in the face, and how long it may be.</summary>
/// <param name="Get">Its text.</param>
/// <param name="Set">The face with another text.</param>
/// <param name="Longest">The most characters that can be typed.</param>
public sealed record BrandField(Func<BrandFace, string> Get, Func<BrandFace, string, BrandFace> Set, int Longest)
{
    /// <summary>Number fields keep what was typed until it is a number; so long the face holds this.</summary>
    public const int NoNumber = int.MinValue;

    /// <summary>All of them by their names in faults.</summary>
    public static IReadOnlyDictionary<string, BrandField> All { get; } = new Dictionary<string, BrandField>
    {
        ["displayName"] = new(face => face.DisplayName, (face, text) => face with { DisplayName = text }, BrandRules.LongestDisplayName),
        ["legalName"] = new(face => face.LegalName, (face, text) => face with { LegalName = text }, BrandRules.LongestLegalName),
        ["street"] = new(face => face.Street, (face, text) => face with { Street = text }, 70),
        ["houseNumber"] = new(face => face.HouseNumber, (face, text) => face with { HouseNumber = text }, 16),
        ["postalCode"] = new(face => face.PostalCode, (face, text) => face with { PostalCode = text }, 16),
        ["city"] = new(face => face.City, (face, text) => face with { City = text }, 35),
        ["country"] = new(face => face.Country, (face, text) => face with { Country = text }, 2),
        ["phone"] = new(face => face.Phone, (face, text) => face with { Phone = text }, 40),
        ["phoneHours"] = new(face => face.PhoneHours, (face, text) => face with { PhoneHours = text }, 60),
        ["email"] = new(face => face.Email, (face, text) => face with { Email = text }, 254),
        ["website"] = new(face => face.Website, (face, text) => face with { Website = text }, BrandRules.LongestUrl),
        ["imprintUrl"] = new(face => face.ImprintUrl, (face, text) => face with { ImprintUrl = text }, BrandRules.LongestUrl),
        ["privacyUrl"] = new(face => face.PrivacyUrl, (face, text) => face with { PrivacyUrl = text }, BrandRules.LongestUrl),
        ["accessibilityUrl"] = new(face => face.AccessibilityUrl, (face, text) => face with { AccessibilityUrl = text }, BrandRules.LongestUrl),
        ["registerLines"] = new(face => face.RegisterLines, (face, text) => face with { RegisterLines = text }, BrandRules.LongestRegister),
        ["colour"] = new(face => face.Colour, (face, text) => face with { Colour = text }, 9),
        ["accountHolder"] = new(face => face.AccountHolder, (face, text) => face with { AccountHolder = text }, BrandRules.LongestAccountHolder),
        ["iban"] = new(face => Iban.TryParse(face.Iban, out var iban) ? iban.Grouped : face.Iban, (face, text) => face with { Iban = text }, 50),
        ["chfIban"] = new(face => Iban.TryParse(face.ChfIban, out var iban) ? iban.Grouped : face.ChfIban, (face, text) => face with { ChfIban = text }, 50),
        ["bic"] = new(face => face.Bic, (face, text) => face with { Bic = text }, 15),
        ["timeZoneId"] = new(face => face.TimeZoneId, (face, text) => face with { TimeZoneId = text }, 60),
        ["currency"] = new(face => face.Currency, (face, text) => face with { Currency = text }, 3),
        ["linkDays"] = new(face => Digits(face.LinkDays), (face, text) => face with { LinkDays = Number(text) }, 6),
        ["dueDays"] = new(face => Digits(face.DueDays), (face, text) => face with { DueDays = Number(text) }, 6),
        ["countdownDays"] = new(face => Digits(face.CountdownDays), (face, text) => face with { CountdownDays = Number(text) }, 6),
        ["undoSeconds"] = new(face => Digits(face.UndoSeconds), (face, text) => face with { UndoSeconds = Number(text) }, 6),
        ["refundLimit"] = new(face => face.RefundLimit is { } limit ? Digits(limit) : "", (face, text) => face with { RefundLimit = string.IsNullOrWhiteSpace(text) ? null : Number(text) }, 9),
        ["senderName"] = new(face => face.SenderName, (face, text) => face with { SenderName = text }, BrandRules.LongestDisplayName),
        ["returnOrigins"] = new(face => face.ReturnOrigins, (face, text) => face with { ReturnOrigins = text }, BrandRules.LongestOrigins),
        ["senderEmail"] = new(face => face.SenderEmail, (face, text) => face with { SenderEmail = text }, 254),
    };

    private static string Digits(int number) => number == NoNumber ? "" : number.ToString(System.Globalization.CultureInfo.CurrentCulture);

    private static int Number(string text) =>
        int.TryParse(text.Trim(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : NoNumber;
}
