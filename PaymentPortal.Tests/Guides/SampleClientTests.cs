using System.Text.RegularExpressions;
using PaymentPortal.Support.Payments;
using Shouldly;
using Xunit;

namespace PaymentPortal.Guides;

/// <summary>The guides' three clients against a live portal, each as a reader runs it.</summary>
public sealed partial class SampleClientTests(HearingPortal portal) : IClassFixture<HearingPortal>
{
    [Theory]
    [InlineData("payments.sh")]
    [InlineData("payments.ts")]
    [InlineData("payments.cs")]
    public async Task Client_asks_sends_waits_and_catches_up(string sample)
    {
        using var folder = new SampleFolder(portal.Address);
        var (program, arguments) = await folder.ClientAsync(sample);
        var reference = $"SAMPLE-{sample}";
        var paying = Task.CompletedTask;

        var run = await RunProgram.RunAsync(program, [.. arguments, "pay", reference], folder.FullName, variables: new Dictionary<string, string> { ["PORTAL_WAIT"] = "0.2" }, onLine: line =>
        {
            if (line.StartsWith("pay: ", StringComparison.Ordinal))
            {
                paying = PayAsync(new Uri(line["pay: ".Length..]));
            }
        });

        await paying;
        run.Code.ShouldBe(0, run.Output + run.Error);
        Paid().IsMatch(run.Output).ShouldBeTrue(run.Output);
        var found = await portal.Client.GetAsync($"payment-requests?reference={reference}");
        found.Json["data"]!.AsArray().ShouldHaveSingleItem()!["status"]!.GetValue<string>().ShouldBe("paid");
        (await portal.Client.GetAsync($"payment-requests/{found.Json["data"]![0]!["id"]}/messages")).Json["data"]!.AsArray().Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("payments.sh")]
    [InlineData("payments.ts")]
    [InlineData("payments.cs")]
    public async Task Client_takes_a_true_webhook_and_refuses_a_tampered_one(string sample)
    {
        var (webhook, secrets) = await SignedWebhook.ReceiveAsync(portal, sample);
        using var folder = new SampleFolder(portal.Address);
        var (program, arguments) = await folder.ClientAsync(sample);
        var headers = new Dictionary<string, string> { ["ID"] = webhook.Id, ["TIMESTAMP"] = webhook.Headers["webhook-timestamp"], ["SIGNATURE"] = webhook.Headers["webhook-signature"] };

        foreach (var secret in secrets)
        {
            (await VerifyAsync(secret, webhook.Body)).ShouldBe(0);
        }

        (await VerifyAsync(secrets[0], webhook.Body.Replace("evt", "evT", StringComparison.Ordinal) + " ")).ShouldBe(1);

        async Task<int> VerifyAsync(string secret, string body) =>
            (await RunProgram.RunAsync(program, [.. arguments, "verify", secret], folder.FullName, System.Text.Encoding.UTF8.GetBytes(body), headers)).Code;
    }

    /// <summary>A payer who pays in the sandbox.</summary>
    private static async Task PayAsync(Uri page)
    {
        using var http = PlainHttp.Client(page);
        var next = await PostAsync(new Uri($"{page}/pay"), "method", "paypal");
        (await PostAsync(new Uri(page, next), "outcome", "succeed")).ShouldNotBeNull();
        (await http.GetStringAsync(new Uri($"{page}/result"))).ShouldContain("data-state");

        async Task<Uri> PostAsync(Uri to, string name, string value)
        {
            using var form = new FormUrlEncodedContent([KeyValuePair.Create(name, value)]);
            using var answer = await http.PostAsync(to, form);
            return answer.Headers.Location ?? throw new InvalidOperationException($"{to}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }
    }

    [GeneratedRegex("^paid: pay_[0-9a-z]{26} 1295 EUR$", RegexOptions.Multiline)]
    private static partial Regex Paid();
}
