using PaymentPortal.Components;
using PaymentPortal.Components.Kit;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.Reports;

/// <summary>Figures: reads only, writes nothing.</summary>
public static class ReportsSlice
{
    public static void AddReports(this IServiceCollection services)
    {
        services.AddSingleton(new NavEntry(Urls.Dashboard, "Nav.Today", Glyphs.Home, Permissions.ReadRequests) { Order = 10, Keys = "g h", Exact = true });
        services.AddSingleton<CountNeeds>();
        services.AddSingleton<SumMoney>();
        services.AddSingleton<SumPaidToday>();
        services.AddSingleton<SumDays>();
        services.AddSingleton<CountFunnel>();
        services.AddSingleton<ListExpiringSoon>();
        services.AddSingleton<ListLatest>();
    }
}
