namespace PaymentPortal.Components;

/// <summary>Where the command palette finds things that are not pages, such as requests by their id or reference. Slices register theirs.</summary>
public interface IPaletteSource
{
    /// <summary>What fits the words one typed, best first, at most a handful; checks the reader's rights itself.</summary>
    Task<IReadOnlyList<PaletteHit>> Find(string words, CancellationToken cancellationToken);
}

/// <summary>One line of the palette.</summary>
/// <param name="Href">Where Enter leads.</param>
/// <param name="Text">What it is called.</param>
/// <param name="Icon">One of <see cref="Kit.Glyphs"/>.</param>
/// <param name="Hint">What tells it from others, quietly at the end of the line.</param>
public sealed record PaletteHit(string Href, string Text, string Icon, string? Hint = null);
