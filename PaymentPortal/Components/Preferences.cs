namespace PaymentPortal.Components;

/// <summary>How one reader wants the back office, kept in cookies of their browser.</summary>
/// <param name="Theme">"light" or "dark"; null follows the system.</param>
/// <param name="SingleKeys">"off" when single-key shortcuts rest (WCAG 2.1.4); null when they work.</param>
public sealed record Preferences(string? Theme, string? SingleKeys)
{
    public const string ThemeCookie = "ui-theme";
    public const string KeysCookie = "ui-keys";
    public const string CultureCookie = "ui-culture";

    /// <summary>What can be chosen as theme.</summary>
    public static IReadOnlyList<string> Themes { get; } = ["system", "light", "dark"];

    /// <summary>The languages the back office speaks, as two letters.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["de", "en"];

    /// <summary>Reads the cookies; whatever they say beyond the known values counts as not chosen.</summary>
    public static Preferences Of(HttpRequest request) => new(
        request.Cookies[ThemeCookie] switch { "light" => "light", "dark" => "dark", _ => null },
        request.Cookies[KeysCookie] == "off" ? "off" : null);
}
