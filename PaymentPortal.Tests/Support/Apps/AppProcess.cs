using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace PaymentPortal.Support.Apps;

/// <summary>The real portal as a process of its own, as an operator runs it: to look at in a browser, to kill, to start again,
/// or to run twice on one database.</summary>
public sealed class AppProcess : IAsyncDisposable
{
    private readonly StringBuilder output = new();
    private readonly AppSettings settings;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portal-app-");
    private Process? process;

    private AppProcess(AppSettings settings)
    {
        this.settings = settings;
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort.Take()}/"));
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
        AppDomain.CurrentDomain.ProcessExit += OnExit;
    }

    /// <summary>Where it answers; the same after a restart.</summary>
    public Uri Address { get; }

    /// <summary>A client without a memory of its own that follows no redirect.</summary>
    public HttpClient Client { get; }

    /// <summary>What it has written so far, over all its lives.</summary>
    public string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    /// <summary>Starts a portal and waits until it says that it is ready.</summary>
    public static async Task<AppProcess> StartAsync(AppSettings? settings = null)
    {
        var app = new AppProcess(settings ?? new AppSettings());
        try
        {
            await app.RestartAsync();
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends it as a power cut does (SIGKILL): nothing of its own runs any more.</summary>
    public async Task KillAsync()
    {
        if (process is { } running)
        {
            process = null;
            running.Kill();
            await running.WaitForExitAsync(CancellationToken.None);
            running.Dispose();
        }
    }

    /// <summary>Asks it to end (SIGTERM) and waits; gives its exit code.</summary>
    public async Task<int> StopAsync()
    {
        var running = process ?? throw new InvalidOperationException("The portal does not run.");
        using (var kill = Process.Start("kill", ["-TERM", running.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync(CancellationToken.None);
        }

        await running.WaitForExitAsync(CancellationToken.None).WaitAsync(Eventually.Patience);
        process = null;
        using (running)
        {
            return running.ExitCode;
        }
    }

    /// <summary>Starts it, again when it was killed or stopped: same port, same database, same folder.</summary>
    public async Task RestartAsync()
    {
        await KillAsync();
        var started = Start();
        process = started;
        await Eventually.HoldsAsync(() => IsReadyAsync(started), $"the portal ready at {Address}");
    }

    /// <summary>Carries out one of the program's commands on its database and gives the exit code.</summary>
    public async Task<int> CommandAsync(string command)
    {
        using var running = Start(command);
        await running.WaitForExitAsync(CancellationToken.None).WaitAsync(Eventually.Patience);
        return running.ExitCode;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        await KillAsync();
        Client.Dispose();
        folder.Delete(recursive: true);
    }

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [AppBuild.Assembly, .. arguments])
        {
            WorkingDirectory = AppBuild.ContentRoot,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings.Variables(Address, folder.FullName))
        {
            start.Environment[name] = value;
        }

        // It lives for seconds: what it would learn about itself to run faster for hours only slows it down.
        start.Environment["DOTNET_TieredPGO"] = "0";
        var started = Process.Start(start)!;
        started.OutputDataReceived += (_, line) => Keep(line.Data);
        started.ErrorDataReceived += (_, line) => Keep(line.Data);
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return started;
    }

    private async Task<bool> IsReadyAsync(Process started)
    {
        if (started.HasExited)
        {
            await started.WaitForExitAsync(CancellationToken.None);
            throw new InvalidOperationException($"The portal ended with {started.ExitCode} instead of starting:\n{Output}");
        }

        try
        {
            using var answer = await Client.GetAsync(new Uri("health/ready", UriKind.Relative), Xunit.TestContext.Current.CancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            lock (output)
            {
                output.AppendLine(line);
            }
        }
    }

    private void OnExit(object? sender, EventArgs e) => process?.Kill();
}
