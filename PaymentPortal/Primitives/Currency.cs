using System.Diagnostics.CodeAnalysis;

namespace PaymentPortal.Primitives;

/// <summary>A currency by its ISO 4217 code, with the number of decimals of its minor unit (JPY 0, EUR 2, KWD 3).</summary>
public sealed record Currency
{
    private static readonly Dictionary<string, Currency> All = Table();

    private Currency(string code, int exponent)
    {
        Code = code;
        Exponent = exponent;
    }

    /// <summary>Three capital letters, ISO 4217.</summary>
    public string Code { get; }

    /// <summary>Decimals of the minor unit, ISO 4217 column "minor unit".</summary>
    public int Exponent { get; }

    /// <summary>Minor units in one major unit: 1, 100 or 1000.</summary>
    public long Factor => Exponent switch { 0 => 1, 2 => 100, 3 => 1000, _ => throw new InvalidOperationException($"{Code} has an unusual exponent.") };

    /// <summary>The euro.</summary>
    public static Currency Eur { get; } = Of("EUR");

    /// <summary>Every currency that can be asked for, by code.</summary>
    public static IReadOnlyCollection<Currency> Known => All.Values;

    /// <summary>The currency of a code that is known to exist; an unknown one is a bug here, so it throws.</summary>
    public static Currency Of(string code) =>
        TryFind(code, out var currency) ? currency : throw new ArgumentException($"'{code}' is no currency of ISO 4217.", nameof(code));

    /// <summary>Finds a currency by its exact code in capitals.</summary>
    public static bool TryFind(string? code, [NotNullWhen(true)] out Currency? currency)
    {
        currency = null;
        return code is not null && All.TryGetValue(code, out currency);
    }

    /// <inheritdoc/>
    public override string ToString() => Code;

    private static Dictionary<string, Currency> Table()
    {
        // ISO 4217 active codes of states; funds codes, metals and test codes are left out. XCG has replaced ANG (2025), the euro BGN (2026).
        const string none = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";
        const string three = "BHD IQD JOD KWD LYD OMR TND";
        const string two = """
            AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK
            DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK
            LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON
            RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST XCD
            XCG YER ZAR ZMW ZWG
            """;
        var table = new Dictionary<string, Currency>(StringComparer.Ordinal);
        foreach (var (codes, exponent) in new[] { (none, 0), (two, 2), (three, 3) })
        {
            foreach (var code in codes.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
            {
                table.Add(code, new Currency(code, exponent));
            }
        }

        return table;
    }
}
