using System.Globalization;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Amounts;

/// <summary>What is asked for: one amount, or from one to another.</summary>
public readonly record struct AmountSpan(Money From, Money To)
{
    public bool IsOpen => From != To;

    public static implicit operator AmountSpan(Money amount) => new(amount, amount);

    /// <summary>"129,50 €", or "5,00 € – 20,00 €".</summary>
    public string Text(CultureInfo culture) => IsOpen ? $"{From.Text(culture)} – {To.Text(culture)}" : From.Text(culture);
}
