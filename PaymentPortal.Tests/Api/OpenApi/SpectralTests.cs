using System.Diagnostics;
using PaymentPortal.Support;
using PaymentPortal.Support.Api;
using PaymentPortal.Support.Payments;
using Shouldly;
using Xunit;

namespace PaymentPortal.Api.OpenApi;

/// <summary>An independent program reads the document: spectral with its rules for OpenAPI.</summary>
public sealed class SpectralTests(ApiPortal portal) : IClassFixture<ApiPortal>
{
    private const string Package = "@stoplight/spectral-cli@6.16.3";

    [Fact]
    public async Task Spectral_finds_neither_errors_nor_warnings()
    {
        var npx = InstalledProgram.Require("npx", "npm");
        var folder = Directory.CreateTempSubdirectory("portal-spectral-");
        try
        {
            using var http = PlainHttp.Client(portal.Host.Address);
            var document = Path.Combine(folder.FullName, "v1.json");
            await File.WriteAllTextAsync(document, await http.GetStringAsync(new Uri("openapi/v1.json", UriKind.Relative), Xunit.TestContext.Current.CancellationToken), Xunit.TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, ".spectral.yaml"), "extends: [\"spectral:oas\"]\n", Xunit.TestContext.Current.CancellationToken);

            using var lint = Process.Start(new ProcessStartInfo(npx, ["--yes", Package, "lint", document, "--fail-severity", "hint"])
            {
                WorkingDirectory = folder.FullName,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var said = await lint.StandardOutput.ReadToEndAsync(Xunit.TestContext.Current.CancellationToken) + await lint.StandardError.ReadToEndAsync(Xunit.TestContext.Current.CancellationToken);
            await lint.WaitForExitAsync(Xunit.TestContext.Current.CancellationToken);

            lint.ExitCode.ShouldBe(0, said);
            said.ShouldContain("No results");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
