namespace PaymentPortal.Primitives;

/// <summary>The sign a payer knows a currency by; where several share one ("$", "kr"), the ISO code, so that nobody mistakes one for another.</summary>
internal static class CurrencySymbols
{
    /// <summary>What is shown beside an amount.</summary>
    public static string Of(Currency currency) => currency.Code switch
    {
        "EUR" => "€",
        "USD" => "$",
        "GBP" => "£",
        "JPY" => "¥",
        "INR" => "₹",
        "UAH" => "₴",
        "TRY" => "₺",
        "ILS" => "₪",
        var code => code,
    };

    /// <summary>What people type beside an amount, longest first. Signs that several currencies share are fine here: the field says which currency it asks for.</summary>
    public static string[] Typed(Currency currency) => currency.Code switch
    {
        "EUR" => ["EURO", "EUR", "€"],
        "CHF" => ["SFr.", "CHF", "SFr", "Fr.", "Fr"],
        "PLN" => ["PLN", "zł"],
        "CZK" => ["CZK", "Kč"],
        "HUF" => ["HUF", "Ft"],
        "RON" => ["RON", "lei"],
        "SEK" or "NOK" or "DKK" or "ISK" => [currency.Code, "kr.", "kr"],
        "CAD" or "AUD" or "NZD" or "SGD" or "HKD" => [currency.Code, "$"],
        var code => Of(currency) == code ? [code] : [code, Of(currency)],
    };
}
