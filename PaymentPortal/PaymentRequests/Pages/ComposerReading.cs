using System.Globalization;
using PaymentPortal.Brands;
using PaymentPortal.PaymentRequests.Amounts;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Pages;

/// <summary>Reads the typed form into what the use cases take, in the agent's culture. What is no amount, number or day is told here; every other rule belongs to <see cref="PaymentRequestRules"/>.</summary>
public static class ComposerReading
{
    /// <summary>What was read, and all faults at once.</summary>
    /// <param name="form">The form.</param>
    /// <param name="brand">The form's brand.</param>
    /// <param name="culture">The culture that amounts and numbers are written in.</param>
    /// <param name="now">UTC.</param>
    /// <param name="tell">Whether it is to be sent; then a chosen channel needs its address.</param>
    public static (PaymentRequestInput Input, IReadOnlyList<Fault> Faults) Read(ComposerForm form, Brand brand, CultureInfo culture, DateTimeOffset now, bool tell)
    {
        var faults = new FaultList();
        var currency = Currency.TryFind(form.Currency, out var known) ? known : Currency.Of(brand.Face.Currency);
        var input = new PaymentRequestInput
        {
            Brand = form.Brand,
            Reference = form.Reference.Trim().Length == 0 ? form.ProposedReference(BrandDays.Today(brand, now)) : form.Reference,
            Description = form.Description,
            Amount = Amount(faults, "/amount", form.Amount, currency, culture),
            AmountScheme = Scheme(faults, form, currency, culture),
            ExternalId = form.ExternalId,
            DueDate = Day(faults, "/dueDate", form.Due),
            ExpiresAt = Day(faults, "/expiresAt", form.Expiry) is { } last ? BrandDays.EndOf(last, brand.TimeZone) : null,
            CountdownDays = Whole(faults, "/countdownDays", form.CountdownDays, culture),
            Recipient = Recipient(form),
            Items = [.. form.Items.Select((item, index) => Item(faults, index, item, currency, culture))],
            PricesIncludeTax = form.PricesIncludeTax,
            PaymentMethods = form.Methods,
            Metadata = form.Metadata.Where(pair => pair.Key.Trim().Length > 0).DistinctBy(pair => pair.Key.Trim()).ToDictionary(pair => pair.Key.Trim(), pair => pair.Value),
        };
        if (tell && form.ByEmail && string.IsNullOrWhiteSpace(form.Email))
        {
            faults.Add("/recipient/email", "required", "An e-mail needs an address.");
        }

        if (tell && form.BySms && string.IsNullOrWhiteSpace(form.Phone))
        {
            faults.Add("/recipient/phone", "required", "A text message needs a telephone number.");
        }

        if (tell && form.SendsLater && Moment(form.SendAt, brand) is null)
        {
            faults.Add("/send/0/at", "not-a-date", "This is not a moment.");
        }

        // The rules see one amount for what could not be read; what they say of such a field is left out.
        var rules = PaymentRequestRules.Check(input, brand, now).Reason?.Faults ?? [];
        return (input, [.. faults.All, .. rules.Where(fault => faults.All.All(own => own.Field != fault.Field) && !(faults.Any && fault.Code == "total-differs"))]);
    }

    /// <summary>How and when the payer is told.</summary>
    public static SendChoice Send(ComposerForm form, Brand brand)
    {
        var at = form.SendsLater ? Moment(form.SendAt, brand) : null;
        return new SendChoice(
        [
            .. form.ByEmail ? [new SendEntry(MessageOrders.Email) { At = at, AttachPdf = form.AttachPdf }] : Array.Empty<SendEntry>(),
            .. form.BySms ? [new SendEntry(MessageOrders.Sms) { At = at }] : Array.Empty<SendEntry>(),
        ]);
    }

    /// <summary>Who is to pay, as typed.</summary>
    public static RecipientInput Recipient(ComposerForm form) => new()
    {
        Name = form.Name,
        Email = form.Email,
        Phone = form.Phone,
        Language = form.Language,
        CustomerNumber = form.CustomerNumber,
        Street = form.Street,
        HouseNumber = form.HouseNumber,
        PostalCode = form.PostalCode,
        City = form.City,
        Country = form.Country,
    };

    /// <summary>The items' total, while all of them can be read; null otherwise.</summary>
    public static Money? Total(ComposerForm form, CultureInfo culture)
    {
        var faults = new FaultList();
        if (form.Items.Count == 0 || !Currency.TryFind(form.Currency, out var currency))
        {
            return null;
        }

        var items = form.Items.Select((item, index) => Item(faults, index, item, currency, culture)).ToList();
        return faults.Any || items.Any(item => Math.Abs(item.Quantity) > 1_000_000 || item.TaxRate is < 0 or > 100) ? null : new Money(LineItemTotals.Of(items, form.PricesIncludeTax).Gross, currency);
    }

    private static LineItem Item(FaultList faults, int index, ComposerItem item, Currency currency, CultureInfo culture) => new(
        item.Description,
        Number(faults, $"/items/{index}/quantity", item.Quantity, culture),
        Price(faults, $"/items/{index}/unitPrice", item.UnitPrice, currency, culture),
        Number(faults, $"/items/{index}/taxRate", item.TaxRate, culture));

    private static Money? Amount(FaultList faults, string field, string text, Currency currency, CultureInfo culture)
    {
        if (AmountText.TryParse(text, culture, currency, out var amount, out var fault))
        {
            return amount;
        }

        faults.Add(field, fault == AmountFault.Empty ? "required" : FaultCode.Of(fault.Value), "This is not an amount.", fault == AmountFault.TooManyDecimals ? currency.Exponent : null);
        return null;
    }

    private static AmountSchemeInput? Scheme(FaultList faults, ComposerForm form, Currency currency, CultureInfo culture) => form.Scheme switch
    {
        "range" => new AmountSchemeInput("range") { Minimum = Amount(faults, "/amountScheme/minimum", form.Minimum, currency, culture)?.Value, Maximum = Amount(faults, "/amountScheme/maximum", form.Maximum, currency, culture)?.Value },
        "list" or "multiSelect" => new AmountSchemeInput(form.Scheme)
        {
            Options = [.. form.Options.Select((option, index) => new AmountOptionInput(option.Label, Amount(faults, $"/amountScheme/options/{index}/value", option.Value, currency, culture)?.Value, option.Reference))],
        },
        _ => null,
    };

    /// <summary>A price may be nothing, and less than nothing for a discount.</summary>
    private static long Price(FaultList faults, string field, string text, Currency currency, CultureInfo culture)
    {
        var trimmed = text.Trim();
        var negative = trimmed.StartsWith('-') || trimmed.StartsWith('−');
        if (AmountText.TryParse(negative ? trimmed[1..] : trimmed, culture, currency, out var amount, out var fault) || fault == AmountFault.Zero)
        {
            return negative ? -amount.Value : amount.Value;
        }

        faults.Add(field, fault == AmountFault.Empty ? "required" : FaultCode.Of(fault.Value), "This is not an amount.", fault == AmountFault.TooManyDecimals ? currency.Exponent : null);
        return 0;
    }

    private static decimal Number(FaultList faults, string field, string text, CultureInfo culture)
    {
        if (text.Length <= 20 && decimal.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite | NumberStyles.AllowDecimalPoint, culture, out var number))
        {
            return number;
        }

        faults.Add(field, string.IsNullOrWhiteSpace(text) ? "required" : "not-a-number", "This is not a number.");
        return 1;
    }

    private static int? Whole(FaultList faults, string field, string text, CultureInfo culture)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, culture, out var number))
        {
            return number;
        }

        faults.Add(field, "not-a-number", "This is not a number.");
        return null;
    }

    /// <summary>A moment of the brand's time zone, UTC; one that its clocks leave out means the same distance after the leap.</summary>
    private static DateTimeOffset? Moment(string text, Brand brand) =>
        DateTime.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? new DateTimeOffset(local, brand.TimeZone.GetUtcOffset(local)).ToUniversalTime()
            : null;

    private static DateOnly? Day(FaultList faults, string field, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        faults.Add(field, "not-a-date", "This is not a day.");
        return null;
    }
}
