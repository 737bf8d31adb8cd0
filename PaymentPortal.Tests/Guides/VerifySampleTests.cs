using System.Globalization;
using System.Text;
using System.Text.Json;
using PaymentPortal.Support;
using Shouldly;
using Xunit;

namespace PaymentPortal.Guides;

/// <summary>The three programs that verify a webhook, on a real delivery: what is true passes, and every way of tampering fails.</summary>
public sealed class VerifySampleTests(HearingPortal portal) : IClassFixture<HearingPortal>
{
    private const string JavaScript = """
        const { verify } = require("./verify.js");
        const cases = JSON.parse(require("fs").readFileSync(0));
        console.log(JSON.stringify(cases.map(one => verify(one.headers, Buffer.from(one.body), one.secret, one.now))));
        """;

    private const string Python = """
        import json, sys
        from verify import verify
        cases = json.load(sys.stdin)
        print(json.dumps([verify(one["headers"], one["body"].encode(), one["secret"], one["now"]) for one in cases]))
        """;

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    [Theory]
    [InlineData("C#")]
    [InlineData("JavaScript")]
    [InlineData("Python")]
    public async Task True_webhook_passes_and_a_tampered_one_does_not(string language)
    {
        var (webhook, secrets) = await SignedWebhook.ReceiveAsync(portal, $"verify-{language.TrimEnd('#')}");
        var sent = long.Parse(webhook.Headers["webhook-timestamp"], CultureInfo.InvariantCulture);
        var right = new Case(webhook.Headers, webhook.Body, secrets[0], sent);
        Case[] cases =
        [
            right,
            right with { Secret = secrets[1] },
            right with { Now = sent + 299 },
            right with { Now = sent - 299 },
            right with { Body = webhook.Body + " " },
            right with { Secret = "whsec_" + Convert.ToBase64String(new byte[32]) },
            right with { Now = sent + 301 },
            right with { Now = sent - 301 },
            right with { Headers = With(webhook.Headers, "webhook-id", "evt_another") },
            right with { Headers = With(webhook.Headers, "webhook-timestamp", $"{sent - 1}") },
            right with { Headers = With(webhook.Headers, "webhook-timestamp", "yesterday") },
            right with { Headers = With(webhook.Headers, "webhook-signature", webhook.Headers["webhook-signature"].Replace("v1,", "v2,", StringComparison.Ordinal)) },
            right with { Headers = With(webhook.Headers, "webhook-signature", "v1,") },
            right with { Headers = With(webhook.Headers, "webhook-signature", "") },
            right with { Headers = new Dictionary<string, string>() },
        ];

        var passed = language switch
        {
            "C#" => [.. cases.Select(one => Receiver.PaymentPortalWebhook.Verify(one.Headers, Encoding.UTF8.GetBytes(one.Body), one.Secret, DateTimeOffset.FromUnixTimeSeconds(one.Now)))],
            "JavaScript" => await RunAsync(InstalledProgram.Require("node", "nodejs"), "-e", JavaScript, cases),
            _ => await RunAsync(InstalledProgram.Require("python3", "python3"), "-c", Python, cases),
        };

        passed.ShouldBe([.. cases.Select((_, index) => index < 4)]);
    }

    private async Task<bool[]> RunAsync(string program, string option, string script, Case[] cases)
    {
        using var folder = new SampleFolder(portal.Address);
        var run = await RunProgram.RunAsync(program, [option, script], folder.FullName, JsonSerializer.SerializeToUtf8Bytes(cases, Web));
        return run.Code == 0 ? JsonSerializer.Deserialize<bool[]>(run.Output)! : throw new InvalidOperationException(run.Error);
    }

    private static Dictionary<string, string> With(IReadOnlyDictionary<string, string> headers, string name, string value) => new(headers) { [name] = value };

    private sealed record Case(IReadOnlyDictionary<string, string> Headers, string Body, string Secret, long Now);
}
