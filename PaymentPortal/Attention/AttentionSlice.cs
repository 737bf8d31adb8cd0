using PaymentPortal.Components;
using PaymentPortal.Components.Kit;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.Attention;

/// <summary>What somebody has to see to.</summary>
public static class AttentionSlice
{
    public static void AddAttention(this IServiceCollection services)
    {
        services.AddSingleton<IConsequence, RaiseCases>();
        services.AddSingleton<FindCasesJob>();
        services.AddSingleton<ListCases>();
        services.AddSingleton<ChangeCase>();
        services.AddSingleton(new NavEntry(Urls.Attention, "Nav.Attention", Glyphs.Warning, Permissions.ReadRequests) { Order = 35, Texts = typeof(AttentionTexts) });
    }
}
