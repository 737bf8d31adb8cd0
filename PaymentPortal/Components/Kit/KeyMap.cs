namespace PaymentPortal.Components.Kit;

/// <summary>Every key the back office answers to, as the overview ("?") shows them. Elements carry the same keys in data-keys.</summary>
public static class KeyMap
{
    /// <summary>The groups in the order shown.</summary>
    public static IReadOnlyList<KeyGroup> Groups { get; } =
    [
        new("Keys.Everywhere",
        [
            new("Ctrl+K", "Keys.Palette"), new("/", "Keys.Search"), new("?", "Keys.Overview"), new("n", "Keys.New"),
            new("g h", "Keys.GoToday"), new("g a", "Keys.GoRequests"), new("Alt+Z", "Keys.Undo"), new("Escape", "Keys.Close"),
        ]),
        new("Keys.Lists",
        [
            new("j", "Keys.NextRow"), new("k", "Keys.PreviousRow"), new("Enter", "Keys.OpenRow"), new("x", "Keys.ChooseRow"),
            new("Shift+J", "Keys.ExtendChoice"), new("f", "Keys.Filter"),
        ]),
        new("Keys.Request", [new("r", "Keys.SendAgain"), new("l", "Keys.CopyLink"), new("Ctrl+S", "Keys.Save")]),
        new("Keys.Composer",
        [
            new("Ctrl+Enter", "Keys.Send"), new("Alt+1", "Keys.Channels"), new("Alt+B", "Keys.OtherAmount"),
            new("Alt+N", "Keys.NewPerson"), new("Alt+K", "Keys.TakeCorrection"),
        ]),
    ];
}

/// <summary>Keys that belong together.</summary>
/// <param name="TextKey">Key of the heading in <see cref="ComponentsTexts"/>.</param>
/// <param name="Keys">The keys in the order shown.</param>
public sealed record KeyGroup(string TextKey, IReadOnlyList<KeyHint> Keys);

/// <summary>One combination and what it does.</summary>
/// <param name="Keys">As in data-keys.</param>
/// <param name="TextKey">Key of its words in <see cref="ComponentsTexts"/>.</param>
public sealed record KeyHint(string Keys, string TextKey);
