namespace PaymentPortal.Documents.Layout;

/// <summary>How much of an element fits into the space offered.</summary>
public enum Fit
{
    /// <summary>Not even its first part; it wants the next page.</summary>
    Nothing,

    /// <summary>A part; the rest wants the next page.</summary>
    Part,

    /// <summary>All that is left of it.</summary>
    All,
}

/// <summary>An element's answer to the space offered: how much fits, and the size it takes.</summary>
public readonly record struct SpacePlan(Fit Fit, Size Size)
{
    public static SpacePlan Nothing { get; } = new(Fit.Nothing, default);

    public static SpacePlan All(float width, float height) => new(Fit.All, new Size(width, height));

    public static SpacePlan Part(float width, float height) => new(Fit.Part, new Size(width, height));
}
