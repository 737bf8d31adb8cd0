using System.Globalization;
using PaymentPortal.Primitives;

namespace PaymentPortal.Checkout;

/// <summary>A choice made elsewhere that can be paid as it is.</summary>
/// <param name="Method">How.</param>
/// <param name="Amount">How much.</param>
public sealed record StraightPayment(PayerMethod Method, Money Amount)
{
    /// <summary>The amount of a range as the form posts it; null otherwise.</summary>
    public string? Posted { get; init; }

    /// <summary>Numbers of the chosen options.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>What they are called.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>Where the form may lead to.</summary>
    public IReadOnlyList<string> FormHosts { get; init; } = [];

    /// <summary>The choice as it stands in the address of the page in another language.</summary>
    public string Query => string.Concat(
        [$"&method={Uri.EscapeDataString(Method.Key)}", .. Posted is null ? Array.Empty<string>() : [$"&amount={Amount.Value.ToString(CultureInfo.InvariantCulture)}"], .. Options.Select(option => $"&option={Uri.EscapeDataString(option)}")]);
}
