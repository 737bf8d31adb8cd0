using System.Diagnostics;
using System.Text;
using PaymentPortal.Support;

namespace PaymentPortal.Benchmarks.Ratios;

/// <summary>A web server under measurement, as a process of its own.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    private readonly StringBuilder output = new();
    private readonly Stopwatch sinceStart = Stopwatch.StartNew();
    private readonly Process process;

    private ServerProcess(ProcessStartInfo start)
    {
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        AppDomain.CurrentDomain.ProcessExit += OnExit;
    }

    /// <summary>Processor time it has used so far.</summary>
    public TimeSpan Processor => Fresh().TotalProcessorTime;

    /// <summary>Bytes of memory it holds now.</summary>
    public long WorkingSet => Fresh().WorkingSet64;

    /// <summary>Starts an assembly in a folder.</summary>
    public static ServerProcess Start(string assembly, string folder, IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [assembly, .. arguments]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return new ServerProcess(start);
    }

    /// <summary>Waits for the first 200 from this address.</summary>
    /// <returns>The time since the start of the process.</returns>
    public async Task<TimeSpan> UntilAnswersAsync(Uri address)
    {
        using var client = new HttpClient(new SocketsHttpHandler());
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(address, CancellationToken.None);
                if (answer.IsSuccessStatusCode)
                {
                    return sinceStart.Elapsed;
                }
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            if (process.HasExited || sinceStart.Elapsed > Eventually.Patience)
            {
                throw new InvalidOperationException($"{address} does not answer:\n{output}");
            }

            await Task.Delay(Pause);
        }
    }

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private Process Fresh()
    {
        process.Refresh();
        return process;
    }

    private void Keep(string? line)
    {
        lock (output)
        {
            // What a server writes is only read when it does not start.
            if (output.Length < 16 * 1024)
            {
                output.AppendLine(line);
            }
        }
    }

    private void OnExit(object? sender, EventArgs e) => process.Kill();
}
