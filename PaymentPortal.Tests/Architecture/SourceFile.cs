namespace PaymentPortal.Architecture;

/// <summary>A source file as the house rules read it.</summary>
/// <param name="Path">From the root of the repository, with slashes: <c>PaymentPortal/Payments/Payment.cs</c>.</param>
/// <param name="Lines">All its lines.</param>
public sealed record SourceFile(string Path, IReadOnlyList<string> Lines)
{
    /// <summary>One made up for the test of a rule.</summary>
    public static SourceFile Planted(string path, params string[] lines) => new(path, lines);

    public string Name => System.IO.Path.GetFileName(Path);

    public bool IsRazor => Path.EndsWith(".razor", StringComparison.Ordinal);

    /// <summary>The folders below the project: <c>["PaymentRequests", "Pages"]</c>.</summary>
    public IReadOnlyList<string> Folders => Path.Split('/')[1..^1];

    /// <summary>The first of the folders: a slice or a shelf; empty for what lies at the project's root.</summary>
    public string House => Folders.Count > 0 ? Folders[0] : "";

    /// <summary>"Pages" or "Api" when the file lies in such a room of a slice, otherwise empty.</summary>
    public string Room => Folders.Skip(1).FirstOrDefault(folder => folder is "Pages" or "Api") ?? "";

    /// <summary>The lines with their numbers, without those that are only a comment.</summary>
    public IEnumerable<(int Number, string Text)> Code =>
        Lines.Select((text, i) => (i + 1, text)).Where(line => !line.text.TrimStart().StartsWith("//", StringComparison.Ordinal));

    public bool LiesIn(string folder) => Path.StartsWith($"PaymentPortal/{folder}/", StringComparison.Ordinal);
}
