using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using PaymentPortal.Support.Payments;

namespace PaymentPortal.Support.Api;

/// <summary>Prism as a proxy in front of a live portal: an independent program that knows only the document, and holds every call and every answer against it.</summary>
public sealed class ContractProxy : IDisposable
{
    /// <summary>With this variable every <see cref="ApiClient"/> goes through a proxy: see the command <c>contract</c>.</summary>
    public const string Switch = "PORTAL_CONTRACT_PROXY";

    private const string Header = "sl-violations";

    private static readonly ConcurrentDictionary<Uri, Lazy<Task<ContractProxy>>> InFrontOf = new();

    private readonly Process prism;
    private readonly FileInfo document;
    private readonly StringBuilder output = new();

    private ContractProxy(Process prism, FileInfo document, Uri address)
    {
        (this.prism, this.document, Address) = (prism, document, address);
        prism.OutputDataReceived += Note;
        prism.ErrorDataReceived += Note;
        prism.BeginOutputReadLine();
        prism.BeginErrorReadLine();
    }

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    private string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    /// <summary>Where to send calls to a portal: to itself, or to the proxy in front of it when <see cref="Switch"/> is on.</summary>
    public static async Task<Uri> WayToAsync(Uri portal) => Environment.GetEnvironmentVariable(Switch) is null
        ? portal
        : (await InFrontOf.GetOrAdd(portal, _ => new Lazy<Task<ContractProxy>>(() => StartAsync(portal, strict: false))).Value).Address;

    /// <summary>Whether a proxy can pass a call on as it is: it reads JSON itself and answers whatever is none, and Node.js refuses headers beyond printable ASCII.</summary>
    public static bool Carries(string path, HttpContent? content, IEnumerable<(string Name, string Value)> headers) =>
        !path.EndsWith('/') && headers.All(header => header.Value.All(letter => letter is >= ' ' and <= '~')) && content is null or StringContent { Headers.ContentType: { MediaType: "application/json", CharSet: null or "utf-8" } };

    /// <summary>Starts a proxy in front of a portal.</summary>
    /// <param name="portal">Where the portal answers.</param>
    /// <param name="strict">Whether what goes against the document is answered with an error instead of a header.</param>
    public static async Task<ContractProxy> StartAsync(Uri portal, bool strict)
    {
        var node = InstalledProgram.Require("node", "nodejs");
        var folder = await NodePackages.FolderAsync("prism", "@stoplight/prism-cli@5.14.2");
        using var http = PlainHttp.Client(portal);
        var document = new FileInfo(Path.Combine(Directory.CreateTempSubdirectory("portal-contract-").FullName, "v1.json"));
        await File.WriteAllTextAsync(document.FullName, await http.GetStringAsync(new Uri("openapi/v1.json", UriKind.Relative)));
        var port = FreePort.Take();
        string[] arguments =
        [
            Path.Combine(folder, "node_modules", "@stoplight", "prism-cli", "dist", "index.js"), "proxy", document.FullName, portal.GetLeftPart(UriPartial.Authority),
            "--host", "127.0.0.1", "--port", port.ToString(CultureInfo.InvariantCulture), .. strict ? ["--errors"] : Array.Empty<string>(),
        ];
        var process = Process.Start(new ProcessStartInfo(node, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var proxy = new ContractProxy(process, document, new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/")));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => proxy.Dispose();
        await Eventually.HoldsAsync(() => process.HasExited ? throw new InvalidOperationException(proxy.Output) : proxy.Output.Contains("Prism is listening", StringComparison.Ordinal), "Prism to listen");
        return proxy;
    }

    /// <summary>What a proxy that is not strict found: everything about the answer; about the call only where the portal accepted what the document forbids.</summary>
    public static IReadOnlyList<string> Flags(int status, Func<string, string?> header) => header(Header) is not { } found
        ? []
        : [.. JsonNode.Parse(found)!.AsArray().Where(flag => IsOfAnswer(flag!) || status is >= 200 and < 300).Select(flag => $"{status}: {flag!.ToJsonString()}")];

    /// <inheritdoc/>
    public void Dispose()
    {
        if (document.Directory!.Exists)
        {
            prism.Kill();
            prism.Dispose();
            document.Directory.Delete(recursive: true);
        }
    }

    private static bool IsOfAnswer(JsonNode flag) => flag["location"]?.AsArray().FirstOrDefault()?.ToString() == "response";

    private void Note(object sender, DataReceivedEventArgs line)
    {
        lock (output)
        {
            output.AppendLine(line.Data);
        }
    }
}
