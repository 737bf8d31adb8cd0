using Microsoft.Extensions.Localization;

namespace PaymentPortal.Components.Kit;

/// <summary>How keys are printed on the reader's keyboard: "Ctrl" is "Strg" in German, Enter is an arrow.</summary>
public static class KeyCaps
{
    /// <summary>The caps of a combination or sequence, in the order of pressing.</summary>
    public static IEnumerable<string> Of(string keys, IStringLocalizer texts) =>
        keys.Split([' ', '+'], StringSplitOptions.RemoveEmptyEntries).Select(key => key switch
        {
            "Enter" => "↵",
            "Escape" => "Esc",
            "Ctrl" or "Alt" or "Shift" or "Tab" => texts["Key." + key].Value,
            _ => key.ToUpperInvariant(),
        });
}
