using MudBlazor;

namespace PaymentPortal.Components;

/// <summary>Where MudBlazor's files are. Their fingerprinted addresses are sent uncompressed (627 kB of style), the plain ones are not; the version in the query renews them after an update.</summary>
internal static class MudAssets
{
    private static readonly string Version = typeof(MudDialog).Assembly.GetName().Version?.ToString(3) ?? "0";

    public static string Style { get; } = $"_content/MudBlazor/MudBlazor.min.css?v={Version}";

    public static string Script { get; } = $"_content/MudBlazor/MudBlazor.min.js?v={Version}";
}
