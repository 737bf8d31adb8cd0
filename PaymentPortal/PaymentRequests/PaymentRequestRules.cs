using PaymentPortal.Brands;
using PaymentPortal.PaymentRequests.Amounts;
using PaymentPortal.PaymentRequests.Recipients;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests;

/// <summary>What a payment request must be like. All faults are found at once, each with the field it belongs to.</summary>
public static class PaymentRequestRules
{
    public const int LongestReference = 35;
    public const int LongestDescription = 140;
    public const int LongestExternalId = 64;
    public const int MostItems = 100;
    public const int MostMetadata = 50;
    public const int LongestMetadataKey = 40;
    public const int LongestMetadataValue = 500;
    public const int MostCountdownDays = 90;
    public const int MostYears = 5;

    /// <summary>Checks an input against its brand.</summary>
    /// <param name="input">What is asked for.</param>
    /// <param name="brand">The brand it is asked for.</param>
    /// <param name="now">UTC.</param>
    public static Outcome<PaymentRequestDetails> Check(PaymentRequestInput input, Brand brand, DateTimeOffset now)
    {
        var faults = new FaultList();
        foreach (var fault in input.Unread)
        {
            faults.Add(fault.Field, fault.Code, fault.Words, fault.Limit);
        }

        var amount = CheckAmount(faults, input);
        var details = new PaymentRequestDetails
        {
            Reference = faults.Text("/reference", input.Reference, LongestReference, required: true),
            Description = faults.Text("/description", input.Description, LongestDescription, required: true),
            Amount = amount,
            AmountScheme = AmountSchemeRules.Check(faults, input.AmountScheme, amount),
            BrandId = brand.Id,
            ExternalId = faults.Text("/externalId", input.ExternalId, LongestExternalId, required: false) is { Length: > 0 } externalId ? externalId : null,
            DueDate = input.DueDate,
            ExpiresAt = CheckExpiry(faults, input, brand, now),
            CountdownDays = faults.Whole("/countdownDays", input.CountdownDays ?? brand.Face.CountdownDays, 0, MostCountdownDays),
            Recipient = RecipientRules.Check(faults, input.Recipient, brand.Face.Country),
            Items = CheckItems(faults, input, amount),
            PricesIncludeTax = input.PricesIncludeTax,
            Methods = [.. input.PaymentMethods.Distinct()],
            ReturnUrls = new ReturnUrls(
                ReturnAddressRules.Check(faults, "/returnUrls/paid", input.ReturnUrls?.Paid, brand), ReturnAddressRules.Check(faults, "/returnUrls/open", input.ReturnUrls?.Open, brand)),
            NotificationUrl = ReturnAddressRules.Check(faults, "/notificationUrl", input.NotificationUrl, brand),
            Metadata = CheckMetadata(faults, input.Metadata),
        };
        CheckDueDate(faults, details, brand);
        return faults.Any ? Refusal.OfFaults(faults.All) : details;
    }

    private static Money CheckAmount(FaultList faults, PaymentRequestInput input)
    {
        if (input.Amount is not { Currency: not null } given)
        {
            if (!input.Unread.Any(fault => fault.Field.StartsWith("/amount", StringComparison.Ordinal)))
            {
                faults.Add("/amount", "required", "Say the amount.");
            }

            return new Money(1, Currency.Eur);
        }

        if (given.Value <= 0)
        {
            faults.Add("/amount", "not-positive", "The amount must be more than zero.");
        }
        else if (given.Value > Money.Largest)
        {
            faults.Add("/amount", "too-large", "The amount is too large.");
        }

        return given;
    }

    private static DateTimeOffset CheckExpiry(FaultList faults, PaymentRequestInput input, Brand brand, DateTimeOffset now)
    {
        var expiry = input.ExpiresAt?.ToUniversalTime() ?? BrandDays.EndOf(BrandDays.Today(brand, now).AddDays(brand.Face.LinkDays), brand.TimeZone);
        if (expiry <= now)
        {
            faults.Add("/expiresAt", "in-the-past", "Choose a moment in the future.");
        }
        else if (expiry > now.AddYears(MostYears).AddDays(1))
        {
            faults.Add("/expiresAt", "too-late", "At most five years ahead.", MostYears);
        }

        return expiry;
    }

    private static void CheckDueDate(FaultList faults, PaymentRequestDetails details, Brand brand)
    {
        if (details.DueDate is not { } due)
        {
            return;
        }

        if (due.Year is < 2000 or > 2100)
        {
            faults.Add("/dueDate", "out-of-range", "Choose a day between 2000 and 2100.");
        }
        else if (BrandDays.StartOf(due, brand.TimeZone) >= details.ExpiresAt)
        {
            faults.Add("/dueDate", "after-expiry", "The due date must not lie after the day until which it can be paid.");
        }
    }

    private static IReadOnlyList<LineItem> CheckItems(FaultList faults, PaymentRequestInput input, Money amount)
    {
        if (input.Items.Count > MostItems)
        {
            faults.Add("/items", "too-many", "At most 100 items.", MostItems);
            return [];
        }

        var items = input.Items.Select((item, index) => item with
        {
            Description = faults.Text($"/items/{index}/description", item.Description, LongestDescription, required: true),
            Quantity = faults.Fraction($"/items/{index}/quantity", item.Quantity, 0.001m, 1_000_000, 3),
            UnitPrice = faults.Whole($"/items/{index}/unitPrice", item.UnitPrice, -Money.Largest, Money.Largest),
            TaxRate = faults.Fraction($"/items/{index}/taxRate", item.TaxRate, 0, 100, 2),
        }).ToList();
        foreach (var (index, item) in items.Index())
        {
            if (Math.Abs(item.Quantity * item.UnitPrice) > Money.Largest)
            {
                faults.Add($"/items/{index}/unitPrice", "too-large", "The amount is too large.");
            }
        }

        if (items.Count > 0 && !faults.Any && LineItemTotals.Of(items, input.PricesIncludeTax).Gross != amount.Value)
        {
            faults.Add("/items", "total-differs", "The items do not add up to the amount.", LineItemTotals.Of(items, input.PricesIncludeTax).Gross);
        }

        return items;
    }

    private static Dictionary<string, string> CheckMetadata(FaultList faults, IReadOnlyDictionary<string, string> metadata)
    {
        if (metadata.Count > MostMetadata)
        {
            faults.Add("/metadata", "too-many", "At most 50 entries.", MostMetadata);
            return [];
        }

        return metadata.DistinctBy(pair => PlainText.Clean(pair.Key)).ToDictionary(
            pair => faults.Text("/metadata", pair.Key, LongestMetadataKey, required: true),
            pair => faults.Text($"/metadata/{pair.Key}", pair.Value, LongestMetadataValue, required: false));
    }
}
