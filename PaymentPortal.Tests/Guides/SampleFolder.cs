using PaymentPortal.Primitives;
using PaymentPortal.Support;

namespace PaymentPortal.Guides;

/// <summary>A folder with the guides' programs as a reader downloads them, ready to be run.</summary>
internal sealed class SampleFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portal-samples-");

    public SampleFolder(Uri portal)
    {
        var address = new PublicAddress(() => portal);
        foreach (var name in GuideSamples.Names)
        {
            File.WriteAllText(PathOf(name), GuideSamples.Find(name, address));
        }
    }

    public string FullName => folder.FullName;

    public string PathOf(string name) => Path.Combine(folder.FullName, name);

    /// <summary>How one of the three clients is started: the program and its first arguments. The TypeScript one is compiled first.</summary>
    public async Task<(string Program, string[] Arguments)> ClientAsync(string name)
    {
        switch (name)
        {
            case "payments.cs":
                return ("dotnet", ["run", PathOf(name), "--"]);
            case "payments.ts":
                var types = await NodePackages.FolderAsync("typescript", "typescript@5.9.3", "@types/node@22.20.5");
                var compiled = await RunProgram.RunAsync(
                    InstalledProgram.Require("node", "nodejs"),
                    [Path.Combine(types, "node_modules", "typescript", "bin", "tsc"), PathOf(name), "--strict", "--target", "es2022", "--module", "commonjs", "--types", "node", "--typeRoots", Path.Combine(types, "node_modules", "@types")],
                    FullName);
                return compiled.Code == 0 ? (InstalledProgram.Require("node", "nodejs"), [PathOf("payments.js")]) : throw new InvalidOperationException(compiled.Output);
            default:
                InstalledProgram.Require("jq", "jq");
                InstalledProgram.Require("curl", "curl");
                InstalledProgram.Require("openssl", "openssl");
                return ("bash", [PathOf(name)]);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Delete(recursive: true);
}
