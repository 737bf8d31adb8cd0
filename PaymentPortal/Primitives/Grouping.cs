namespace PaymentPortal.Primitives;

/// <summary>Long codes as people write and copy them: blanks, hyphens and invisible characters are only decoration.</summary>
internal static class Grouping
{
    /// <summary>Capital letters without blanks, hyphens and invisible characters; other characters stay, so that a check can refuse them.</summary>
    public static string Strip(string text)
    {
        var kept = new System.Text.StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character) && character != '-' && !Invisible.At(character))
            {
                kept.Append(char.ToUpperInvariant(character));
            }
        }

        return kept.ToString();
    }

    /// <summary>Groups of four with blanks between them, as IBANs and references are printed.</summary>
    public static string InFours(string code) => string.Join(' ', code.Chunk(4).Select(four => new string(four)));
}
