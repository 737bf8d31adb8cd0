using System.Globalization;
using PaymentPortal.PaymentRequests.Amounts;
using PaymentPortal.PaymentRequests.Recipients;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Pages;

/// <summary>Fills the form from what is known: a payer, a draft, the words of a search, an address.</summary>
public static class ComposerFilling
{
    /// <summary>Puts a known payer into the form.</summary>
    public static void Take(this ComposerForm form, Recipient recipient)
    {
        form.Name = recipient.Name ?? "";
        form.Email = recipient.Email ?? "";
        form.Phone = PhoneNumber.TryParse(recipient.Phone, out var phone) ? phone.International : recipient.Phone ?? "";
        form.Language = recipient.Language ?? "";
        form.CustomerNumber = recipient.CustomerNumber ?? "";
        form.Street = recipient.Address?.Street ?? "";
        form.HouseNumber = recipient.Address?.HouseNumber ?? "";
        form.PostalCode = recipient.Address?.PostalCode ?? "";
        form.City = recipient.Address?.City ?? "";
        form.Country = recipient.Address?.Country ?? "";
        form.Search = recipient.Name ?? recipient.CustomerNumber ?? recipient.Email ?? recipient.Phone ?? "";
        form.EditsPayer = false;
    }

    /// <summary>Puts a draft into the form; sending the form then sends that draft.</summary>
    public static void Take(this ComposerForm form, PaymentRequestStory story, CultureInfo culture)
    {
        var (request, zone) = (story.Request, story.Brand.TimeZone);
        form.Take(request.Recipient);
        form.RequestId = request.Id;
        form.RequestVersion = request.Version;
        form.Brand = story.Brand.Key;
        form.Amount = request.Amount.Digits(culture);
        form.TakeScheme(request.AmountScheme, request.Amount.Currency, culture);
        form.Currency = request.CurrencyCode;
        form.Description = request.Description;
        form.Reference = request.Reference;
        form.Due = request.DueDate is { } due ? ComposerForm.Day(due) : "";
        form.Expiry = ComposerForm.Day(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(request.ExpiresAt.AddTicks(-1), zone).DateTime));
        form.Methods = [.. request.Methods];
        form.ExternalId = request.ExternalId;
        form.CountdownDays = request.CountdownDays.ToString(culture);
        form.PricesIncludeTax = request.PricesIncludeTax;
        form.Items =
        [
            .. request.Items.Select(item => new ComposerItem
            {
                Description = item.Description,
                Quantity = item.Quantity.ToString("0.###", culture),
                UnitPrice = new Money(item.UnitPrice, request.Amount.Currency).Digits(culture),
                TaxRate = item.TaxRate.ToString("0.##", culture),
            }),
        ];
        form.Metadata = [.. request.Metadata.Select(pair => new ComposerPair { Key = pair.Key, Value = pair.Value })];
    }

    /// <summary>Nobody is chosen any more; what is asked for stays.</summary>
    public static void LeavePayer(this ComposerForm form)
    {
        var search = form.Search;
        form.Take(Recipient.Nobody);
        form.Search = search;
        form.RequestId = null;
        form.RequestVersion = null;
        form.ExternalId = "";
    }

    private static void TakeScheme(this ComposerForm form, AmountScheme? scheme, Currency currency, CultureInfo culture)
    {
        form.Scheme = scheme is null ? "fixed" : AmountSchemeInput.NameOf(scheme.Kind);
        (form.Minimum, form.Maximum) = scheme is { Kind: AmountSchemeKind.Range } ? (Digits(scheme.Minimum), Digits(scheme.Maximum)) : ("", "");
        form.Options = [.. (scheme?.Options ?? []).Select(option => new ComposerOption { Label = option.Label, Value = Digits(option.Value), Reference = option.Reference ?? "" })];

        string Digits(long value) => new Money(value, currency).Digits(culture);
    }

    /// <summary>A person that nobody knows yet, by whatever was typed: an address, a number or a name.</summary>
    public static void BeginPerson(this ComposerForm form, string text)
    {
        var typed = text.Trim();
        var digits = typed.Count(char.IsAsciiDigit);
        form.EditsPayer = true;
        if (typed.Contains('@', StringComparison.Ordinal))
        {
            form.Email = typed;
        }
        else if (digits >= 6 && typed.All(character => char.IsAsciiDigit(character) || " +-/()".Contains(character, StringComparison.Ordinal)))
        {
            form.Phone = typed;
        }
        else if (typed.Length > 0)
        {
            form.Name = typed;
        }
    }

    /// <summary>Puts in what the address of the page names; empty values change nothing.</summary>
    public static void Take(this ComposerForm form, ComposerPrefill known, CultureInfo culture)
    {
        form.Name = known.Name ?? form.Name;
        form.Email = known.Email ?? form.Email;
        form.Phone = known.Phone ?? form.Phone;
        form.CustomerNumber = known.CustomerNumber ?? form.CustomerNumber;
        form.Reference = known.Reference ?? form.Reference;
        form.Description = known.Description ?? form.Description;
        form.Currency = Currency.TryFind(known.Currency?.ToUpperInvariant(), out var currency) ? currency.Code : form.Currency;
        form.Search = known.Name ?? known.CustomerNumber ?? known.Email ?? known.Phone ?? "";

        // Other systems write amounts with a point, people as they are used to.
        form.Amount = known.Amount is null ? form.Amount
            : AmountText.TryParse(known.Amount, CultureInfo.InvariantCulture, Currency.Of(form.Currency), out var amount, out _) ? amount.Digits(culture)
            : known.Amount;
    }
}

/// <summary>What the address of the composer may fill in. It never sends anything.</summary>
public sealed record ComposerPrefill(
    string? Name, string? Email, string? Phone, string? CustomerNumber, string? Reference, string? Description, string? Amount, string? Currency, string? Brand)
{
    private const int Longest = 1000;

    /// <summary>Whether the address names anything at all.</summary>
    public bool IsEmpty => this == new ComposerPrefill(null, null, null, null, null, null, null, null, null);

    /// <summary>Without empty values and without the rest of what is far too long.</summary>
    public ComposerPrefill Tidied() => new(
        Tidy(Name), Tidy(Email), Tidy(Phone), Tidy(CustomerNumber), Tidy(Reference), Tidy(Description), Tidy(Amount), Tidy(Currency), Tidy(Brand));

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text[..Math.Min(text.Length, Longest)];
}
