using System.Text.Json.Nodes;
using PaymentPortal.Support;
using PaymentPortal.Support.Api;
using PaymentPortal.Support.Apps;
using Shouldly;
using Xunit;

namespace PaymentPortal.Providers.Sandbox.Api;

public sealed class SandboxClockApiTests(ApiPortal portal) : IClassFixture<ApiPortal>
{
    [Fact]
    public async Task Time_put_forward_expires_what_is_due()
    {
        var body = JsonNode.Parse(ApiBodies.Smallest)!;
        body["expiresAt"] = TimeProvider.System.GetUtcNow().AddDays(2).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
        var made = await portal.Client.PostAsync("payment-requests", body.ToJsonString());
        made.Status.ShouldBe(201, made.Text);

        var answer = await portal.Client.PostAsync("sandbox/clock/advance", """{ "by": "P3D" }""");

        answer.Status.ShouldBe(200, answer.Text);
        DateTimeOffset.Parse(answer.Json["now"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThan(TimeProvider.System.GetUtcNow().AddDays(2.9));
        var path = $"payment-requests/{made.Json["id"]}";
        await Eventually.HoldsAsync(async () => (await portal.Client.GetAsync(path)).Json["status"]!.GetValue<string>() == "expired", "the request has expired");
    }

    [Theory]
    [InlineData("""{ "by": "-P1D" }""")]
    [InlineData("""{ "by": "PT0S" }""")]
    [InlineData("""{ "by": "P20Y" }""")]
    [InlineData("""{ "by": "three days" }""")]
    [InlineData("""{ "by": "P99999999999999D" }""")]
    public async Task What_is_no_step_forward_is_refused(string body)
    {
        var answer = await portal.Client.PostAsync("sandbox/clock/advance", body);

        answer.Status.ShouldBe(422, answer.Text);
        answer.Faults.ShouldBe(["/by not-a-duration"]);
    }

    [Fact]
    public async Task Outside_development_there_is_no_such_call()
    {
        await using var host = await AppHost.StartAsync(new AppSettings { Environment = "Production", More = new Dictionary<string, string> { ["DemoData"] = "false", ["PublicAddress"] = "https://pay.example" } });
        using var client = ApiClient.Of(host);

        (await client.PostAsync("sandbox/clock/advance", """{ "by": "P3D" }""")).Status.ShouldBeOneOf(404, 405);
    }
}
