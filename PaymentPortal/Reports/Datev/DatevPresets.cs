namespace PaymentPortal.Reports.Datev;

/// <summary>Accounts to begin with, of DATEV's two usual charts: money in transit, receivables that can be booked directly, and other liabilities for what is owed back.</summary>
public static class DatevPresets
{
    public static DatevSettings Skr03 { get; } = new() { Chart = "03", Clearing = "1360", Claims = "1410", Surplus = "1700", Refunds = "1410", Chargebacks = "1410" };

    public static DatevSettings Skr04 { get; } = new() { Chart = "04", Clearing = "1460", Claims = "1210", Surplus = "3500", Refunds = "1210", Chargebacks = "1210" };
}
