namespace PaymentPortal.Components.Kit;

/// <summary>How far a station of the thread is.</summary>
public enum StationState
{
    /// <summary>Not reached.</summary>
    Ahead,

    /// <summary>Passed.</summary>
    Done,

    /// <summary>Happening now.</summary>
    Now,

    /// <summary>The last one, reached: money is there.</summary>
    Paid,

    /// <summary>Broken here.</summary>
    Broken,
}

/// <summary>One station of the thread that every request is.</summary>
/// <param name="Word">What it is called, or what happened there ("PayPal chosen").</param>
/// <param name="State">How far it is.</param>
/// <param name="Note">When it happened, below the word in the large thread.</param>
public sealed record Station(string Word, StationState State, string? Note = null)
{
    /// <summary>The class that kit.css knows for the state.</summary>
    internal string? Class => State switch
    {
        StationState.Ahead => null,
        StationState.Done => "d",
        StationState.Now => "now",
        StationState.Paid => "p",
        StationState.Broken => "x",
    };

    /// <summary>The glyph inside the large dot.</summary>
    internal string? Glyph => State switch
    {
        StationState.Done or StationState.Paid => Glyphs.Check,
        StationState.Broken => Glyphs.Close,
        StationState.Ahead or StationState.Now => null,
    };
}
