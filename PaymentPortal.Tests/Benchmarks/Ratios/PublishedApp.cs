using System.Diagnostics;
using PaymentPortal.Support;

namespace PaymentPortal.Benchmarks.Ratios;

/// <summary>Publishes web apps as an operator does: for this kind of machine, compiled ahead, on the installed runtime.</summary>
internal static class PublishedApp
{
    /// <summary>Publishes a project into <c>artifacts/publish</c>.</summary>
    /// <returns>The folder of the published app.</returns>
    public static async Task<string> PublishAsync(string project, string name)
    {
        var output = Repository.Artifacts($"publish/{name}");
        var start = new ProcessStartInfo("dotnet", ["publish", project, "-c", "Release", "-r", "linux-x64", "--self-contained", "false", "-p:PublishReadyToRun=true", "-o", output, "-v", "quiet", "--nologo"])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetDirectoryName(project),
        };
        using var publish = Process.Start(start)!;
        var said = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? output : throw new InvalidOperationException($"{project} cannot be published:\n{said}");
    }

    /// <summary>Writes the project of an empty web app, which takes nothing from this repository's build files.</summary>
    /// <returns>Its path.</returns>
    public static async Task<string> MakeEmptyAsync()
    {
        var folder = Repository.Artifacts("empty-app");
        await File.WriteAllTextAsync(Path.Combine(folder, "Directory.Build.props"), "<Project />");
        await File.WriteAllTextAsync(Path.Combine(folder, "Directory.Packages.props"), "<Project />");
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), """
            var app = WebApplication.CreateBuilder(args).Build();
            app.MapGet("/", () => "Hello");
            app.Run();
            """);
        var project = Path.Combine(folder, "Empty.csproj");
        await File.WriteAllTextAsync(project, """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
            </Project>
            """);
        return project;
    }
}
