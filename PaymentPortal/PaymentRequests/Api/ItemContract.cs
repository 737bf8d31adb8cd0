using System.ComponentModel.DataAnnotations;
using System.Globalization;
using PaymentPortal.Api;

namespace PaymentPortal.PaymentRequests.Api;

/// <summary>One line of what is charged.</summary>
public sealed record ItemContract
{
    /// <summary>What it is.</summary>
    /// <example>Jahresbeitrag</example>
    [Required, StringLength(PaymentRequestRules.LongestDescription, MinimumLength = 1)]
    public required string Description { get; init; }

    /// <summary>How many, as a decimal number in text: more than zero, up to three decimals.</summary>
    /// <example>1</example>
    [Required]
    public required string Quantity { get; init; }

    /// <summary>Price of one, in the currency of the amount; negative for a discount. Gross unless `pricesIncludeTax` says otherwise.</summary>
    [Required]
    public required MoneyContract UnitPrice { get; init; }

    /// <summary>Percent of tax, as a decimal number in text: 0 to 100, up to two decimals.</summary>
    /// <example>19.0</example>
    [Required]
    public required string TaxRate { get; init; }

    public static ItemContract Of(LineItem item, string currency) => new()
    {
        Description = item.Description,
        Quantity = item.Quantity.ToString(CultureInfo.InvariantCulture),
        UnitPrice = MoneyContract.Of(item.UnitPrice, currency),
        TaxRate = item.TaxRate.ToString(CultureInfo.InvariantCulture),
    };
}
