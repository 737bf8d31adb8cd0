namespace PaymentPortal.Documents.Layout;

/// <summary>How wide a text is, for columns as wide as their widest entry.</summary>
public static class TextMeasure
{
    /// <summary>Points of the widest text, rounded up.</summary>
    public static float Widest(IEnumerable<string> texts, TextStyle style) =>
        MathF.Ceiling(texts.Distinct().Select(text => TextWord.Of(text, style).Width).DefaultIfEmpty(0).Max());
}
