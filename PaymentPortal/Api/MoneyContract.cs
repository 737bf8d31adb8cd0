using System.ComponentModel.DataAnnotations;
using PaymentPortal.Primitives;

namespace PaymentPortal.Api;

/// <summary>An amount of money. Never a fraction, never text.</summary>
public sealed record MoneyContract
{
    /// <summary>A whole number of the currency's minor units: cents, yen, fils.</summary>
    /// <example>12950</example>
    [Required]
    public required long Value { get; init; }

    /// <summary>ISO 4217 code. It says how many decimals a minor unit stands for: JPY 0, EUR 2, KWD 3.</summary>
    /// <example>EUR</example>
    [Required, StringLength(3, MinimumLength = 3)]
    public required string Currency { get; init; }

    /// <summary>The amount; refused when nobody knows the currency.</summary>
    /// <param name="pointer">Where it stands in the body.</param>
    public Outcome<Money> Read(string pointer) => Primitives.Currency.TryFind(Currency, out var currency)
        ? new Money(Value, currency)
        : Refusal.OfFaults([new Fault($"{pointer}/currency", "unknown-currency", "A code of ISO 4217 in capitals, such as 'EUR'.")]);

    /// <summary>An amount as it goes over the wire.</summary>
    public static MoneyContract Of(Money money) => new() { Value = money.Value, Currency = money.Currency.Code };

    /// <summary>Minor units of a currency as they go over the wire.</summary>
    public static MoneyContract Of(long value, string currency) => new() { Value = value, Currency = currency };
}
