using System.Diagnostics;

namespace PaymentPortal.Guides;

/// <summary>A program of somebody else, run to its end.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Output">What it wrote.</param>
/// <param name="Error">What it wrote as error.</param>
internal sealed record RunProgram(int Code, string Output, string Error)
{
    public static async Task<RunProgram> RunAsync(
        string program, IEnumerable<string> arguments, string folder, byte[]? input = null, IReadOnlyDictionary<string, string>? variables = null, Action<string>? onLine = null)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in variables ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using var running = Process.Start(start)!;
        var error = running.StandardError.ReadToEndAsync();
        await running.StandardInput.BaseStream.WriteAsync(input ?? []);
        running.StandardInput.Close();
        var lines = new List<string>();
        while (await running.StandardOutput.ReadLineAsync() is { } line)
        {
            lines.Add(line);
            onLine?.Invoke(line);
        }

        await running.WaitForExitAsync();
        return new RunProgram(running.ExitCode, string.Join('\n', lines), await error);
    }
}
