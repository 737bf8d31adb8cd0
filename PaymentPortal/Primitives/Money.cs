using System.Globalization;

namespace PaymentPortal.Primitives;

/// <summary>An amount of money: a whole number of the currency's minor units (cents, yen, fils). Never a fraction, never a float.</summary>
/// <param name="Value">Minor units; may be negative in differences and ledger postings.</param>
/// <param name="Currency">The currency, which fixes what a minor unit is.</param>
public readonly record struct Money(long Value, Currency Currency)
{
    /// <summary>The largest amount one request may ask for: 999,999,999.99 in a currency of two decimals (EPC069-12, 2.2).</summary>
    public const long Largest = 99_999_999_999;

    /// <summary>An amount in minor units of the currency with this ISO code.</summary>
    public static Money Of(long value, string currency) => new(value, Currency.Of(currency));

    /// <summary>The amount in major units, exact.</summary>
    public decimal Major => (decimal)Value / Currency.Factor;

    public static Money operator +(Money left, Money right) => new(checked(left.Value + Same(left, right).Value), left.Currency);

    public static Money operator -(Money left, Money right) => new(checked(left.Value - Same(left, right).Value), left.Currency);

    public static Money operator -(Money money) => new(checked(-money.Value), money.Currency);

    /// <summary>The amount as the culture writes it, with the currency's own decimals and no-break spaces: "129,50 €", "€129.50", "1.234 ¥".</summary>
    public string Text(CultureInfo culture)
    {
        var format = (NumberFormatInfo)culture.NumberFormat.Clone();
        format.CurrencyDecimalDigits = Currency.Exponent;
        format.CurrencySymbol = CurrencySymbols.Of(Currency);
        if (format.CurrencySymbol.Length > 1)
        {
            // A code needs a space between itself and the number: "CHF 10.00", never "CHF10.00".
            format.CurrencyPositivePattern = format.CurrencyPositivePattern switch { 0 => 2, 1 => 3, var other => other };
            format.CurrencyNegativePattern = format.CurrencyNegativePattern switch { 0 => 14, 1 => 9, 2 => 12, 3 => 11, 4 => 15, 5 => 8, 6 => 13, 7 => 10, var other => other };
        }

        return Major.ToString("C", format).Replace(' ', '\u00A0');
    }

    /// <summary>The amount without its currency, as the culture writes it, for a field that one types in.</summary>
    public string Digits(CultureInfo culture) => Major.ToString("F" + Currency.Exponent.ToString(CultureInfo.InvariantCulture), culture);

    /// <summary>For logs and messages to developers: "129.50 EUR".</summary>
    public override string ToString() => Currency is null ? "no amount" : $"{Digits(CultureInfo.InvariantCulture)} {Currency.Code}";

    private static Money Same(Money left, Money right) =>
        left.Currency == right.Currency ? right : throw new InvalidOperationException($"{left.Currency} and {right.Currency} cannot be added.");
}
