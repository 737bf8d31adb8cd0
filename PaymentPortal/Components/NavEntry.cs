namespace PaymentPortal.Components;

/// <summary>One line of the navigation. A slice registers its own with <c>services.AddSingleton(new NavEntry(…))</c>; the shell shows those that the reader may open.</summary>
/// <param name="Href">Local address ("/requests").</param>
/// <param name="TextKey">Key of its word in the resource of <see cref="Texts"/>.</param>
/// <param name="Icon">One of <see cref="Kit.Glyphs"/>.</param>
/// <param name="Permission">Name of the policy that must allow it; null shows it to everyone signed in.</param>
public sealed record NavEntry(string Href, string TextKey, string Icon, string? Permission)
{
    /// <summary>Place among the others, ascending; entries from 100 on stand under "Settings".</summary>
    public int Order { get; init; }

    /// <summary>The keys that open it ("g h"), as in data-keys; null when there are none.</summary>
    public string? Keys { get; init; }

    /// <summary>Whether only the exact address counts as being there, as for "/".</summary>
    public bool Exact { get; init; }

    /// <summary>The marker class of the resource that holds <see cref="TextKey"/>.</summary>
    public Type Texts { get; init; } = typeof(ComponentsTexts);
}
