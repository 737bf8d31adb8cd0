using PaymentPortal.Components;
using PaymentPortal.Components.Kit;
using PaymentPortal.Identity;
using PaymentPortal.Payments.Reconciliation.Matching;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Reconciliation;

/// <summary>What banks tell, and what it is for.</summary>
public static class ReconciliationSlice
{
    public static void AddReconciliation(this IServiceCollection services)
    {
        services.AddSingleton<ReceiveStatement>();
        services.AddSingleton<ListStatements>();
        services.AddSingleton<ListStatementLines>();
        services.AddSingleton<RecordTransfer>();
        services.AddSingleton<MatchLine>();
        services.AddSingleton<UnmatchLine>();
        services.AddSingleton<SetLineAside>();
        services.AddSingleton<MatchWaitingLines>();
        services.AddSingleton<TidyStatements>();
        services.AddSingleton(new NavEntry(Urls.Reconciliation, "Nav.Reconciliation", Glyphs.Bank, Permissions.MoveMoney) { Order = 70, Texts = typeof(ReconciliationTexts) });
    }
}
