using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.Identity;
using PaymentPortal.Identity.ApiKeys;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Api;
using Shouldly;
using Xunit;

namespace PaymentPortal.Api;

/// <summary>What no honest client sends, over HTTP.</summary>
public sealed class BadInputTests(ApiPortal portal) : IClassFixture<ApiPortal>
{
    private const int Chunk = 64 * 1024;
    private readonly ApiClient api = portal.Client;

    public static TheoryData<string, byte[]> Broken => new()
    {
        { "nothing", [] },
        { "half a body", "{ \"reference\": \"A\""u8.ToArray() },
        { "invalid UTF-8", [.. "{ \"reference\": \""u8, 0xC3, 0x28, .. "\" }"u8] },
        { "a surrogate in UTF-8", [.. "{ \"reference\": \""u8, 0xED, 0xA0, 0x80, .. "\" }"u8] },
        { "UTF-16", Encoding.Unicode.GetBytes(ApiBodies.Smallest) },
        { "10,000 levels", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 10_000)) + "1" + new string('}', 10_000)) },
        { "10,000 levels without an end", Encoding.UTF8.GetBytes(new string('[', 10_000)) },
        { "XML under the name of JSON", "<request><reference>A</reference></request>"u8.ToArray() },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Broken_body_is_malformed(string what, byte[] bytes)
    {
        using var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new("application/json");

        var answer = await api.SendAsync(HttpMethod.Post, "payment-requests", content, ("Idempotency-Key", "broken"));

        (answer.Status, answer.Code).ShouldBe((400, "malformed-json"), what);
        answer.Header("Content-Type").ShouldBe("application/problem+json");
    }

    [Theory]
    [InlineData("\"reference\": \"INV-2026-0042\"", "\"reference\": \"\\ud800\"", "/reference broken-character")]
    [InlineData("\"value\": 12950", "\"value\": \"12950\"", "/amount/value not-a-whole-number")]
    [InlineData("\"value\": 12950", "\"value\": 129.50", "/amount/value not-a-whole-number")]
    [InlineData("\"value\": 12950", "\"value\": 99999999999999999999", "/amount/value not-a-whole-number")]
    [InlineData("\"currency\": \"EUR\"", "\"currency\": null", "/amount/currency null-not-allowed")]
    public async Task Wrong_value_is_named_by_its_place(string right, string wrong, string fault)
    {
        var answer = await api.PostAsync("payment-requests", ApiBodies.Smallest.Replace(right, wrong, StringComparison.Ordinal));

        (answer.Status, answer.Faults.ShouldHaveSingleItem()).ShouldBe((400, fault));
    }

    [Fact]
    public async Task Body_with_a_byte_order_mark_is_the_same_body_under_its_key()
    {
        using var marked = new ByteArrayContent([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(ApiBodies.Smallest)]);
        marked.Headers.ContentType = new("application/json");

        var first = await api.SendAsync(HttpMethod.Post, "payment-requests", marked, ("Idempotency-Key", "marked"));
        var again = await api.PostAsync("payment-requests", ApiBodies.Smallest, ("Idempotency-Key", "marked"));

        first.Status.ShouldBe(201, first.Text);
        again.Text.ShouldBe(first.Text);
    }

    [Fact]
    public async Task Gigabyte_without_a_length_is_refused_after_a_fraction_of_it()
    {
        using var line = new TcpClient();
        await line.ConnectAsync(portal.Host.Address.Host, portal.Host.Address.Port, Xunit.TestContext.Current.CancellationToken);
        var stream = line.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /api/v1/payment-requests HTTP/1.1\r\nHost: {portal.Host.Address.Authority}\r\nAuthorization: Bearer {ApiClient.DemoSecret}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"),
            Xunit.TestContext.Current.CancellationToken);
        byte[] chunk = [.. Encoding.ASCII.GetBytes($"{Chunk:x}\r\n"), .. Enumerable.Repeat((byte)' ', Chunk), .. "\r\n"u8];
        var sent = 0L;
        while (!stream.DataAvailable && sent < 1L << 30)
        {
            await stream.WriteAsync(chunk, Xunit.TestContext.Current.CancellationToken);
            sent += Chunk;
        }

        using var reader = new StreamReader(stream);
        (await reader.ReadLineAsync(Xunit.TestContext.Current.CancellationToken)).ShouldBe("HTTP/1.1 413 Payload Too Large");
        sent.ShouldBeLessThan(100L << 20);
    }

    [Fact]
    public async Task Cursor_of_another_key_is_refused()
    {
        var cursor = (await api.GetAsync("payment-requests?limit=1")).Json["nextCursor"]!.GetValue<string>();
        using var other = ApiClient.Of(portal.Host, await SecretAsync("cursor-thief", "requests:read"));

        (await other.GetAsync($"payment-requests?limit=1&after={cursor}")).Faults.ShouldBe(["after invalid-cursor"]);
        (await api.GetAsync($"payment-requests?limit=1&after={cursor}")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Forged_forwarded_headers_are_not_believed()
    {
        (string, string)[] forged =
        [
            ("X-Forwarded-For", "10.1.2.3"), ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Proto", "https"), ("Forwarded", "for=10.1.2.3;host=evil.example"),
            ("X-Real-IP", "10.1.2.3"), ("X-Original-URL", "/api/v1/payments"), ("X-HTTP-Method-Override", "DELETE"),
        ];
        using var inner = ApiClient.Of(portal.Host, await SecretAsync("inside-only", "requests:write", "10.0.0.0/8"));

        (await inner.PostAsync("payment-requests", ApiBodies.Smallest, forged)).Code.ShouldBe("address-not-allowed");
        var made = await api.PostAsync("payment-requests", ApiBodies.Smallest, forged);
        made.Status.ShouldBe(201, made.Text);
        made.Json["links"]!["pay"]!.GetValue<string>().ShouldStartWith(portal.Host.Address.AbsoluteUri);
    }

    private async Task<string> SecretAsync(string name, string scope, params string[] networks)
    {
        var administrator = new Actor(ActorKind.Staff, null, "Henrik Åström", Roles.PermissionsOf[Roles.Administrator]);
        var made = await portal.Host.Services.GetRequiredService<CreateApiKey>().Run(new ApiKeyInput { Name = name, Scopes = [scope], Networks = [.. networks] }, administrator, Xunit.TestContext.Current.CancellationToken);
        return made.ValueOrDefault!.Primary;
    }
}
