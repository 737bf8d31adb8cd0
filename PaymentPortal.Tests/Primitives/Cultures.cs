using System.Globalization;

namespace PaymentPortal.Primitives;

/// <summary>The cultures that formatting and reading are tried in: Europe's, and those with other digits, groups and directions.</summary>
internal static class Cultures
{
    public static IReadOnlyList<CultureInfo> Tried { get; } =
    [
        .. """
        de de-DE de-AT de-CH de-LI en en-US en-GB en-IE en-IN en-ZA fr-FR fr-CH fr-BE it-IT it-CH es-ES pt-PT nl-NL nl-BE pl-PL cs-CZ sk-SK sl-SI hr-HR hu-HU ro-RO bg-BG el-GR
        da-DK sv-SE nb-NO fi-FI et-EE lv-LV lt-LT is-IS tr-TR uk-UA ja-JP he-IL ar-EG fa-IR hi-IN
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(name => new CultureInfo(name)),
        CultureInfo.InvariantCulture,
    ];
}
