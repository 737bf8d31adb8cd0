namespace PaymentPortal.Guides;

/// <summary>Texts that are part of the program file.</summary>
internal static class EmbeddedText
{
    /// <summary>One text by its path with points, from the root of the project.</summary>
    public static string Read(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream($"PaymentPortal.{name}") ?? throw new InvalidOperationException($"There is no {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
