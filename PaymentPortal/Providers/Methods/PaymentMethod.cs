using System.Globalization;
using PaymentPortal.Primitives;

namespace PaymentPortal.Providers.Methods;

/// <summary>A way to pay. Methods come and go, so they are rows, never an enum.</summary>
public sealed class PaymentMethod
{
    /// <summary>The provider key of methods that need no provider: the payer transfers the money at their own bank.</summary>
    public const string NoProvider = "none";

    /// <summary>The provider key of methods that only a brand's own account at a provider carries out.</summary>
    public const string ByAccount = "account";

    private PaymentMethod()
    {
    }

    /// <summary>Stable name in API, rows and forms ("card", "paypal", "bankTransfer").</summary>
    public string Key { get; private set; } = "";

    /// <summary>Name by language; English is always there.</summary>
    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();

    /// <summary>One line below the name, by language.</summary>
    public IReadOnlyDictionary<string, string> Hints { get; private set; } = new Dictionary<string, string>();

    /// <summary>Name of the picture in the icon set.</summary>
    public string Icon { get; private set; } = "";

    /// <summary>ISO 4217 codes it can carry; empty for all. Not looked at without a provider: a transfer goes in any currency that the payee has an account in.</summary>
    public IReadOnlyList<string> Currencies { get; private set; } = [];

    /// <summary>ISO 3166-1 codes of payers it serves; empty for all.</summary>
    public IReadOnlyList<string> Countries { get; private set; } = [];

    /// <summary>Smallest and greatest amount in minor units of any of its currencies; null without limit.</summary>
    public long? Smallest { get; private set; }

    public long? Largest { get; private set; }

    /// <summary>Key of the provider that carries it out, or <see cref="NoProvider"/>.</summary>
    public string Provider { get; private set; } = "";

    public bool IsRetired { get; private set; }

    /// <summary>The method that took a retired one's place.</summary>
    public string? Successor { get; private set; }

    /// <summary>Place in lists where a brand has not set an order.</summary>
    public int Position { get; private set; }

    public static PaymentMethod Offer(string key, string provider, string icon, int position, (string De, string En) name, (string De, string En) hint) => new()
    {
        Key = key,
        Provider = provider,
        Icon = icon,
        Position = position,
        Names = new Dictionary<string, string> { ["de"] = name.De, ["en"] = name.En },
        Hints = new Dictionary<string, string> { ["de"] = hint.De, ["en"] = hint.En },
    };

    /// <summary>A method that has ended; who asks for it gets its successor.</summary>
    public static PaymentMethod Retired(string key, string name, string successor) => new()
    {
        Key = key,
        Names = new Dictionary<string, string> { ["en"] = name },
        Provider = NoProvider,
        IsRetired = true,
        Successor = successor,
        Position = 1000,
    };

    /// <summary>A name for money that came on no way of ours.</summary>
    public static PaymentMethod NotOffered(string key, (string De, string En) name) => new()
    {
        Key = key,
        Names = new Dictionary<string, string> { ["de"] = name.De, ["en"] = name.En },
        Provider = NoProvider,
        IsRetired = true,
        Position = 1000,
    };

    public PaymentMethod For(params string[] currencies)
    {
        Currencies = currencies;
        return this;
    }

    public PaymentMethod Between(long? smallest, long? largest)
    {
        Smallest = smallest;
        Largest = largest;
        return this;
    }

    /// <summary>Whether it can carry this amount.</summary>
    public bool Carries(Money amount) =>
        !IsRetired && Takes(amount.Currency) && amount.Value >= (Smallest ?? 1) && amount.Value <= (Largest ?? long.MaxValue);

    /// <summary>Whether it can carry anything between two amounts.</summary>
    public bool CarriesSome(Money from, Money to) =>
        !IsRetired && Takes(from.Currency) && to.Value >= (Smallest ?? 1) && from.Value <= (Largest ?? long.MaxValue);

    public string Name(CultureInfo culture) => Names.GetValueOrDefault(culture.TwoLetterISOLanguageName) ?? Names["en"];

    public string Hint(CultureInfo culture) => Hints.GetValueOrDefault(culture.TwoLetterISOLanguageName) ?? Hints.GetValueOrDefault("en") ?? "";

    private bool Takes(Currency currency) => Provider == NoProvider || Currencies.Count == 0 || Currencies.Contains(currency.Code);
}
