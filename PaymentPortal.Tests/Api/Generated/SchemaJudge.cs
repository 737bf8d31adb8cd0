using System.Diagnostics;
using System.Text.Json;
using PaymentPortal.Support;

namespace PaymentPortal.Api.Generated;

/// <summary>An independent opinion on JSON: Ajv, which knows JSON Schema 2020-12, in a Node.js of its own. Fields that the document does not describe are faults here, although the document lets answers grow.</summary>
public sealed class SchemaJudge : IDisposable
{
    private const string Script = """
        const Ajv = require("ajv/dist/2020").default, formats = require("ajv-formats").default;
        const ajv = formats(new Ajv({ strict: false, allErrors: true })), checks = new Map(), home = "http://portal.test/v1.json";
        const close = schema => { if (schema.properties && schema.additionalProperties === undefined) schema.additionalProperties = false; };
        require("readline").createInterface({ input: process.stdin }).on("line", line => {
          const { document, at, body } = JSON.parse(line);
          if (document) {
            Object.values(document.components.schemas).forEach(close);
            ajv.addSchema(document, home);
            return process.stdout.write('""\n');
          }
          let said = "";
          try {
            if (!checks.has(at)) checks.set(at, ajv.compile({ $ref: home + "#" + at.split("/").map(encodeURIComponent).join("/") }));
            const check = checks.get(at);
            if (!check(JSON.parse(body))) said = ajv.errorsText(check.errors) + " " + JSON.stringify(check.errors[0].params);
          } catch (error) { said = String(error); }
          process.stdout.write(JSON.stringify(said) + "\n");
        });
        """;

    private readonly Process node;
    private readonly SemaphoreSlim turn = new(1, 1);

    private SchemaJudge(Process node) => this.node = node;

    /// <summary>Begins with a document of OpenAPI 3.1.</summary>
    public static async Task<SchemaJudge> StartAsync(string document)
    {
        var program = InstalledProgram.Require("node", "nodejs");
        var folder = await NodePackages.FolderAsync("ajv", "ajv@8.20.0", "ajv-formats@3.0.1");
        var judge = new SchemaJudge(Process.Start(new ProcessStartInfo(program, ["-e", Script]) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true })!);
        using var parsed = JsonDocument.Parse(document);
        await judge.AskAsync(JsonSerializer.Serialize(new { document = parsed.RootElement }));
        return judge;
    }

    /// <summary>What is wrong with a body; empty when nothing is.</summary>
    /// <param name="pointer">Where its schema stands in the document.</param>
    /// <param name="body">JSON.</param>
    public Task<string> FaultOfAsync(string pointer, string body) => AskAsync(JsonSerializer.Serialize(new { at = pointer, body }));

    /// <inheritdoc/>
    public void Dispose()
    {
        node.StandardInput.Close();
        node.Kill();
        node.Dispose();
        turn.Dispose();
    }

    private async Task<string> AskAsync(string line)
    {
        await turn.WaitAsync();
        try
        {
            await node.StandardInput.WriteLineAsync(line);
            await node.StandardInput.FlushAsync();
            return JsonSerializer.Deserialize<string>(await node.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("Ajv has ended."))!;
        }
        finally
        {
            turn.Release();
        }
    }
}
