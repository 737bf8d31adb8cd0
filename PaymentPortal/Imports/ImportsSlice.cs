using PaymentPortal.Components;
using PaymentPortal.Components.Kit;
using PaymentPortal.Identity;
using PaymentPortal.Imports.Working;
using PaymentPortal.Primitives;

namespace PaymentPortal.Imports;

/// <summary>What comes in bulk.</summary>
public static class ImportsSlice
{
    public static void AddImports(this IServiceCollection services)
    {
        services.AddSingleton<ReceiveImport>();
        services.AddSingleton<ListImports>();
        services.AddSingleton<FindImport>();
        services.AddSingleton<ListImportRows>();
        services.AddSingleton<ReadFailedRows>();
        services.AddSingleton<TidyImportsJob>();
        services.AddSingleton<TakeUpImports>();
        services.AddSingleton<WorkOffImport>();
        services.AddSingleton<DoRow>();
        services.AddSingleton<ImportDispatcher>();
        services.AddHostedService(provider => provider.GetRequiredService<ImportDispatcher>());
        services.AddSingleton(new NavEntry(Urls.Imports, "Nav.Imports", Glyphs.Upload, Permissions.ReadImports) { Order = 60, Texts = typeof(ImportsTexts) });
    }
}
