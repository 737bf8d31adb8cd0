using System.Globalization;
using PaymentPortal.Brands;
using PaymentPortal.Primitives;

namespace PaymentPortal.Messaging.Templates;

/// <summary>Everything that a template may say, typed and made harmless. Templates hold no logic of their own beyond leaving out what is empty.</summary>
public sealed record MessageFacts
{
    private readonly BrandFace brand = new();

    /// <summary>"payment-request" or "reminder".</summary>
    public required string Template { get; init; }

    /// <summary>Language and forms of numbers and days.</summary>
    public required CultureInfo Culture { get; init; }

    public required BrandFace Brand
    {
        get => brand;
        init => brand = Harmless(value);
    }

    /// <summary>Empty when nobody is named.</summary>
    public string PayerName { get; init => field = SafeText.Of(value, 80); } = "";

    public required string Reference { get; init => field = SafeText.Of(value, 35); }

    public required string Description { get; init => field = SafeText.Of(value, 140); }

    /// <summary>What is left to pay.</summary>
    public required Money Amount { get; init; }

    public DateOnly? DueDate { get; init; }

    /// <summary>The last day on which it can be paid, in the brand's time zone.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>The payer's page.</summary>
    public required string PayUrl { get; init; }

    public required string CheckWord { get; init; }

    /// <summary>Whether the brand's picture stands in the message.</summary>
    public bool HasPicture { get; init; }

    /// <summary>Whether the invoice is attached.</summary>
    public bool HasInvoice { get; init; }

    /// <summary>The most that can be chosen of an open amount, of which <see cref="Amount"/> is the least; null for a fixed one.</summary>
    public Money? AmountTo { get; init; }

    public string AmountText => AmountTo is { } most ? $"{Amount.Text(Culture)} – {most.Text(Culture)}" : Amount.Text(Culture);

    public string? DueText => DueDate is { } day ? Day(day) : null;

    public string LastDayText => Day(LastDay);

    private string Day(DateOnly day) => day.ToString("D", Culture).Replace(' ', '\u00A0');

    private static BrandFace Harmless(BrandFace face) => face with
    {
        DisplayName = SafeText.Of(face.DisplayName, 80),
        LegalName = SafeText.Of(face.LegalName.Length > 0 ? face.LegalName : face.DisplayName, 140),
        Street = SafeText.Of(face.Street, 70),
        HouseNumber = SafeText.Of(face.HouseNumber, 16),
        PostalCode = SafeText.Of(face.PostalCode, 16),
        City = SafeText.Of(face.City, 35),
        Phone = SafeText.Of(face.Phone, 40),
        PhoneHours = SafeText.Of(face.PhoneHours, 80),
        Email = EmailAddress.TryParse(face.Email, out var email) ? email.Value : "",
        RegisterLines = string.Join('\n', face.RegisterLines.Split('\n').Select(line => SafeText.Of(line, 140)).Where(line => line.Length > 0)),
        ImprintUrl = WebAddress(face.ImprintUrl),
        PrivacyUrl = WebAddress(face.PrivacyUrl),
    };

    private static string WebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? address.AbsoluteUri : "";
}
