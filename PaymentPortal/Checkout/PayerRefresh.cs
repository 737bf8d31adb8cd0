using System.Globalization;
using PaymentPortal.Primitives;

namespace PaymentPortal.Checkout;

/// <summary>When a page that waits for news loads itself again, without any script: soon at first, then ever more rarely, then no more, and always with a button that does the same.
/// It is said in the Refresh header of the answer, so the document that a screen reader stands in carries no timer of its own.</summary>
public static class PayerRefresh
{
    private static readonly int[] Seconds = [3, 5, 8, 15, 30, 60, 120];

    /// <summary>How often it does.</summary>
    public static int Rounds => Seconds.Length;

    /// <summary>The header's value; null when it is left to the button.</summary>
    public static string? After(int round, string token, CultureInfo culture) =>
        round < Seconds.Length ? string.Create(CultureInfo.InvariantCulture, $"{Seconds[round]};url={Urls.Result(token)}?lang={culture.Name}&n={round + 1}") : null;
}
