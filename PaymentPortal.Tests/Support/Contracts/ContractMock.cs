using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace PaymentPortal.Support.Contracts;

/// <summary>Prism as a provider: an independent program that knows only the published document, holds every call against it and answers with the document's own examples.</summary>
public sealed class ContractMock : IDisposable
{
    private readonly Process prism;
    private readonly StringBuilder output = new();

    private ContractMock(Process prism, Uri address)
    {
        (this.prism, Address) = (prism, address);
        prism.OutputDataReceived += Note;
        prism.ErrorDataReceived += Note;
        prism.BeginOutputReadLine();
        prism.BeginErrorReadLine();
    }

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>All it has said.</summary>
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

    /// <summary>Starts one on a document; refused calls are answered with an error.</summary>
    public static async Task<ContractMock> StartAsync(string document)
    {
        var path = ProviderDocuments.Require(document);
        var node = InstalledProgram.Require("node", "nodejs");
        var folder = await NodePackages.FolderAsync("prism", "@stoplight/prism-cli@5.14.2");
        var port = FreePort.Take();
        string[] arguments =
        [
            Path.Combine(folder, "node_modules", "@stoplight", "prism-cli", "dist", "index.js"), "mock", path, "--errors", "--host", "127.0.0.1", "--port", port.ToString(CultureInfo.InvariantCulture),
        ];
        var process = Process.Start(new ProcessStartInfo(node, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var mock = new ContractMock(process, new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/")));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => mock.Dispose();
        await Eventually.HoldsAsync(() => process.HasExited ? throw new InvalidOperationException(mock.Output) : mock.Output.Contains("Prism is listening", StringComparison.Ordinal), "Prism to listen");
        return mock;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            prism.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended.
        }

        prism.Dispose();
    }

    private void Note(object sender, DataReceivedEventArgs line)
    {
        lock (output)
        {
            output.AppendLine(line.Data);
        }
    }
}
