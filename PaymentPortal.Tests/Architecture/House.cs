using PaymentPortal.Support;

namespace PaymentPortal.Architecture;

/// <summary>The sources of this repository.</summary>
public static class House
{
    private static readonly string[] NotOurs = ["bin", "obj", "wwwroot", "data", "artifacts", ".git", ".tools", ".vs", ".idea", ".vscode", "TestResults"];
    private static readonly string[] Shelves = ["", "Api", "Background", "Components", "Data", "Primitives", "Properties"];

    /// <summary>C# and Razor of the product, without migrations, which a tool writes, and the guides' samples, which are programs of others.</summary>
    public static IReadOnlyList<SourceFile> Product { get; } = Read("PaymentPortal");

    /// <summary>C# and Razor of the tests.</summary>
    public static IReadOnlyList<SourceFile> Tests { get; } = Read("PaymentPortal.Tests");

    /// <summary>The slices: every folder of the product that is no shelf.</summary>
    public static IReadOnlyList<string> Slices { get; } = [.. Product.Select(file => file.House).Distinct().Except(Shelves)];

    /// <summary>Every file below a folder that somebody wrote by hand, as a path with slashes from the root of the repository.</summary>
    public static IEnumerable<string> Files(string below = "")
    {
        var entries = new DirectoryInfo(Repository.PathOf(below)).EnumerateFileSystemInfos().Where(entry => !NotOurs.Contains(entry.Name));
        return entries.SelectMany(entry =>
        {
            var path = below.Length == 0 ? entry.Name : $"{below}/{entry.Name}";
            return entry is DirectoryInfo ? Files(path) : [path];
        });
    }

    private static List<SourceFile> Read(string project) =>
        [.. Files(project)
            .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal))
            .Where(path => !path.Contains("/Migrations/", StringComparison.Ordinal) && !path.Contains("/Guides/Samples/", StringComparison.Ordinal))
            .Select(path => new SourceFile(path, File.ReadAllLines(Repository.PathOf(path))))];
}
