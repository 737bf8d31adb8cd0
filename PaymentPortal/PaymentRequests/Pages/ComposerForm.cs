using System.Text.Json;
using PaymentPortal.Brands;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Pages;

/// <summary>The composer as it is typed: texts, not values, so that nothing is lost by being wrong. Kept as JSON between pauses.</summary>
public sealed class ComposerForm
{
    /// <summary>The form's own id: sent twice, it makes one request.</summary>
    public Guid IntentId { get; set; }

    /// <summary>The draft that this form finishes; null makes a new request.</summary>
    public Guid? RequestId { get; set; }

    /// <summary>The version of that draft when it was read.</summary>
    public int? RequestVersion { get; set; }

    public string Search { get; set; } = "";

    /// <summary>Whether the payer's details are open for typing.</summary>
    public bool EditsPayer { get; set; }

    public bool ShowsMore { get; set; }

    public string Brand { get; set; } = "";

    public string Name { get; set; } = "";

    public string Email { get; set; } = "";

    public string Phone { get; set; } = "";

    public string Language { get; set; } = "";

    public string CustomerNumber { get; set; } = "";

    public string Street { get; set; } = "";

    public string HouseNumber { get; set; } = "";

    public string PostalCode { get; set; } = "";

    public string City { get; set; } = "";

    public string Country { get; set; } = "";

    public string Amount { get; set; } = "";

    public string Currency { get; set; } = "EUR";

    /// <summary>What the payer chooses of the amount: "fixed", "range", "list" or "multiSelect".</summary>
    public string Scheme { get; set; } = "fixed";

    public string Minimum { get; set; } = "";

    public string Maximum { get; set; } = "";

    public List<ComposerOption> Options { get; set; } = [];

    public string Description { get; set; } = "";

    public string Reference { get; set; } = "";

    /// <summary>As a date field gives it: "2026-11-30".</summary>
    public string Due { get; set; } = "";

    /// <summary>The last day on which it can be paid.</summary>
    public string Expiry { get; set; } = "";

    public bool ByEmail { get; set; } = true;

    public bool BySms { get; set; }

    /// <summary>Whether the message waits for <see cref="SendAt"/>.</summary>
    public bool SendsLater { get; set; }

    /// <summary>When it leaves, in the brand's time, as a field for day and time gives it: "2026-12-01T09:00".</summary>
    public string SendAt { get; set; } = "";

    public bool AttachPdf { get; set; }

    /// <summary>Keys of the chosen methods; none means all of the brand's.</summary>
    public List<string> Methods { get; set; } = [];

    public string ExternalId { get; set; } = "";

    public string CountdownDays { get; set; } = "";

    public List<ComposerItem> Items { get; set; } = [];

    public bool PricesIncludeTax { get; set; } = true;

    public List<ComposerPair> Metadata { get; set; } = [];

    /// <summary>Nothing was typed or chosen beyond what the brand proposes.</summary>
    public bool IsBlank => RequestId is null && Items.Count == 0 && Metadata.Count == 0
        && string.IsNullOrWhiteSpace(string.Concat([Search, Name, Email, Phone, CustomerNumber, Street, HouseNumber, PostalCode, City, Amount, Description, Reference, ExternalId]));

    /// <summary>The reference that is taken when none is typed: the day and some letters of this form's id.</summary>
    public string ProposedReference(DateOnly today) =>
        $"{today:yyMMdd}-{PublicId.Format(PublicId.PaymentRequest, IntentId)[^5..].ToUpperInvariant()}";

    /// <summary>An empty form with what the brand proposes.</summary>
    public static ComposerForm For(Brand brand, DateTimeOffset now)
    {
        var today = BrandDays.Today(brand, now);
        return new ComposerForm
        {
            IntentId = Ids.New(now),
            Brand = brand.Key,
            Currency = brand.Face.Currency,
            Due = Day(today.AddDays(brand.Face.DueDays)),
            Expiry = Day(today.AddDays(brand.Face.LinkDays)),
            AttachPdf = brand.Face.AttachPdf,
            CountdownDays = brand.Face.CountdownDays.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
    }

    /// <summary>Puts another brand's proposals where this brand's still stand untouched.</summary>
    public void ChangeBrand(Brand from, Brand to, DateTimeOffset now)
    {
        var (before, after) = (For(from, now), For(to, now));
        Brand = to.Key;
        Currency = Currency == before.Currency ? after.Currency : Currency;
        Due = Due == before.Due ? after.Due : Due;
        Expiry = Expiry == before.Expiry ? after.Expiry : Expiry;
        CountdownDays = CountdownDays == before.CountdownDays ? after.CountdownDays : CountdownDays;
        AttachPdf = AttachPdf == before.AttachPdf ? after.AttachPdf : AttachPdf;
        Methods = [.. Methods.Intersect(to.Face.Methods)];
    }

    /// <summary>The form as it is kept.</summary>
    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>Reads a form that was kept; null when an older version wrote something else.</summary>
    public static ComposerForm? FromJson(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<ComposerForm>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
