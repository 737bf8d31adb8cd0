using System.Diagnostics;
using Xunit;

namespace PaymentPortal.Support;

/// <summary>Packages of Node.js that other people use on their side, to hold against what the portal sends. They are fetched once and kept under artifacts.</summary>
public static class NodePackages
{
    private static readonly SemaphoreSlim One = new(1, 1);

    /// <summary>Runs a script that may require the package, with this text as its input; gives its output. Where Node.js or the package cannot be had the test is skipped.</summary>
    public static async Task<string> RunAsync(string package, string version, string script, string input)
    {
        var node = InstalledProgram.Require("node", "nodejs");
        var folder = await FolderAsync(package, $"{package}@{version}");
        var (code, output) = await StartAsync(node, folder, ["-e", script], input);
        return code == 0 ? output : throw new InvalidOperationException(output);
    }

    /// <summary>A folder from which these packages can be required, each given as "name@version". Where npm is missing or cannot fetch them the test is skipped.</summary>
    /// <param name="name">Of the folder.</param>
    public static async Task<string> FolderAsync(string name, params string[] packages)
    {
        var npm = InstalledProgram.Require("npm", "npm");
        var folder = Repository.PathOf("artifacts", "node", string.Join('-', packages.Select(package => package[(package.LastIndexOf('@') + 1)..]).Prepend(name)));
        await One.WaitAsync();
        try
        {
            if (!packages.All(package => File.Exists(Path.Combine(folder, "node_modules", package[..package.LastIndexOf('@')], "package.json"))))
            {
                Directory.CreateDirectory(folder);
                var (code, output) = await StartAsync(npm, folder, ["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", folder, .. packages], "");
                Assert.SkipWhen(code != 0, $"npm cannot fetch {string.Join(' ', packages)}: {output}");
            }
        }
        finally
        {
            One.Release();
        }

        return folder;
    }

    private static async Task<(int Code, string Output)> StartAsync(string program, string folder, IEnumerable<string> arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var running = Process.Start(start)!;
        await running.StandardInput.WriteAsync(input);
        running.StandardInput.Close();
        var error = running.StandardError.ReadToEndAsync();
        var output = await running.StandardOutput.ReadToEndAsync();
        await running.WaitForExitAsync();
        return (running.ExitCode, output + (running.ExitCode == 0 ? "" : await error));
    }
}
