namespace PaymentPortal.Primitives;

/// <summary>The sign a payer knows a currency by; where several share one ("$", "kr"), the ISO code, so that nobody mistakes one for another.</summary>
internal static class CurrencySymbols
{
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
}
