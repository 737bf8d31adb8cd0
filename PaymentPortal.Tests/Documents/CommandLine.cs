using System.Diagnostics;
using System.Text;
using Xunit;

namespace PaymentPortal.Documents;

/// <summary>Second opinions from other people's programs. A missing one skips the test and says so.</summary>
internal static class CommandLine
{
    /// <summary>What the program prints; fails the test with its complaint when it fails.</summary>
    public static async Task<string> Run(string program, params string[] arguments)
    {
        Assert.SkipUnless((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program))), $"{program} is not installed.");
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 })!;
        var (output, complaint) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await complaint} {await output}");
    }
}
