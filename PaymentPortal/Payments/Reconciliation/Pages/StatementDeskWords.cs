using System.Globalization;

namespace PaymentPortal.Payments.Reconciliation.Pages;

/// <summary>How the desk writes numbers.</summary>
internal static class StatementDeskWords
{
    /// <summary>A count; "10.000+" where counting stopped.</summary>
    public static string Count(int count) => count.ToString("N0", CultureInfo.CurrentCulture) + (count >= ListStatementLines.MostCounted ? "+" : "");
}
