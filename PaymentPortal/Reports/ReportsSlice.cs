using PaymentPortal.Components;
using PaymentPortal.Components.Kit;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;
using PaymentPortal.Reports.Datev;
using PaymentPortal.Reports.Exports;
using PaymentPortal.Reports.Settlement;

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
        services.AddSettlement();
    }

    private static void AddSettlement(this IServiceCollection services)
    {
        services.AddSingleton(new NavEntry(Urls.Reports, "Nav.Reports", Glyphs.Chart, Permissions.ReadRequests) { Order = 50, Keys = "g b", Texts = typeof(ReportsTexts) });
        services.AddSingleton(new NavEntry(Urls.DatevSettings, "Nav.Datev", Glyphs.Document, Permissions.ReadSettings) { Order = 110, Texts = typeof(ReportsTexts) });
        services.AddSingleton<ReadBookings>();
        services.AddSingleton<SumSettlement>();
        services.AddSingleton<SumOpening>();
        services.AddSingleton<ListBookings>();
        services.AddSingleton<ExportNames>();
        services.AddSingleton<ExportSettlement>();
        services.AddSingleton<ExportBookings>();
        services.AddSingleton<ExportPayments>();
        services.AddSingleton<ExportRequests>();
        services.AddSingleton<FindDatevSetup>();
        services.AddSingleton<ChangeDatevSetup>();
        services.AddSingleton<MakeDatevExport>();
        services.AddSingleton<WriteDatevExport>();
        services.AddSingleton<ListDatevExports>();
    }
}
