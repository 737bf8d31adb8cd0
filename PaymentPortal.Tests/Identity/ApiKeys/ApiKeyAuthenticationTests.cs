using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Api;
using PaymentPortal.Support.Apps;
using Shouldly;
using Xunit;

namespace PaymentPortal.Identity.ApiKeys;

public sealed class ApiKeyAuthenticationTests(ApiPortal portal) : IClassFixture<ApiPortal>
{
    private const string Path = "payment-requests?limit=1";

    private static readonly Actor Administrator = new(ActorKind.Staff, null, "Henrik Åström", Roles.PermissionsOf[Roles.Administrator]);

    [Fact]
    public async Task Bearer_and_basic_open_the_door()
    {
        using var bearer = ApiClient.Of(portal.Host);
        using var basic = ApiClient.Basic(portal.Host, "demo", ApiClient.DemoSecret);

        (await bearer.GetAsync(Path)).Status.ShouldBe(200);
        (await basic.GetAsync(Path)).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer pp_dev_demp")]
    [InlineData("Bearer PP_DEV_DEMO")]
    [InlineData("Bearer")]
    [InlineData("Bearer pp_dev_demo pp_dev_demo")]
    [InlineData("Basic ZGVtbzpwcF9kZXZfZGVtcA==")]
    [InlineData("Basic RGVtbzpwcF9kZXZfZGVtbw==")]
    [InlineData("Basic ZGVtbw==")]
    [InlineData("Basic /w==")]
    [InlineData("Basic !")]
    [InlineData("Digest username=\"demo\"")]
    [InlineData("pp_dev_demo")]
    public async Task Anything_else_is_told_to_sign_in(string? credentials)
    {
        using var nobody = ApiClient.Of(portal.Host, null);

        var answer = await nobody.GetAsync(Path, credentials is null ? [] : [("Authorization", credentials)]);

        (answer.Status, answer.Code).ShouldBe((401, "unauthorized"));
        answer.Header("WWW-Authenticate").ShouldBe("Bearer realm=\"PaymentPortal\", Basic realm=\"PaymentPortal\", charset=\"UTF-8\"");
        answer.Header("Content-Type").ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Secret_in_the_address_opens_nothing()
    {
        using var nobody = ApiClient.Of(portal.Host, null);

        (await nobody.GetAsync($"{Path}&access_token=pp_dev_demo")).Status.ShouldBe(401);
    }

    [Fact]
    public async Task Key_without_the_scope_is_told_which_it_lacks()
    {
        using var reader = ApiClient.Of(portal.Host, await Secret(new ApiKeyInput { Name = "reader", Scopes = [ApiScopes.ReadRequests] }));

        (await reader.GetAsync(Path)).Status.ShouldBe(200);
        var answer = await reader.PostAsync("payment-requests", ApiBodies.Smallest);
        (answer.Status, answer.Code).ShouldBe((403, "scope-missing"));
        answer.Json["detail"]!.GetValue<string>().ShouldContain("'requests:write'");
    }

    [Fact]
    public async Task Key_for_other_addresses_is_told_so()
    {
        using var elsewhere = ApiClient.Of(portal.Host, await Secret(new ApiKeyInput { Name = "elsewhere", Scopes = [ApiScopes.ReadRequests], Networks = ["203.0.113.0/24"] }));

        var answer = await elsewhere.GetAsync(Path, ("X-Forwarded-For", "203.0.113.7"));

        (answer.Status, answer.Code).ShouldBe((403, "address-not-allowed"));
    }

    [Fact]
    public async Task Idempotency_key_of_another_client_means_nothing()
    {
        using var other = ApiClient.Of(portal.Host, await Secret(new ApiKeyInput { Name = "other", Scopes = [ApiScopes.WriteRequests] }));

        var first = await portal.Client.PostAsync("payment-requests", ApiBodies.Smallest, ("Idempotency-Key", "shared"));
        var second = await other.PostAsync("payment-requests", ApiBodies.Smallest, ("Idempotency-Key", "shared"));

        (first.Status, second.Status).ShouldBe((201, 201));
        second.Header("Idempotent-Replayed").ShouldBeNull();
    }

    [Fact]
    public async Task Outside_development_the_demo_key_does_not_exist()
    {
        await using var host = await AppHost.StartAsync(new AppSettings { Environment = "Staging", More = new Dictionary<string, string> { ["PublicAddress"] = "https://pay.example" } });
        using var demo = ApiClient.Of(host);

        (await demo.GetAsync(Path)).Status.ShouldBe(401);
    }

    [Fact]
    public async Task Too_many_calls_are_told_when_to_come_back()
    {
        await using var host = await AppHost.StartAsync(new AppSettings { More = new Dictionary<string, string> { ["Api:CallsPerKey"] = "3", ["Api:CallsPerAddress"] = "5" } });
        using var demo = ApiClient.Of(host);
        using var stranger = ApiClient.Of(host, null);

        for (var left = 2; left >= 0; left--)
        {
            (await demo.GetAsync(Path)).Header("RateLimit-Remaining").ShouldBe($"{left}");
        }

        var byKey = await demo.GetAsync(Path);
        (byKey.Status, byKey.Code).ShouldBe((429, "too-many-requests"));
        int.Parse(byKey.Header("Retry-After")!, null).ShouldBeInRange(1, 10);
        (await stranger.GetAsync(Path)).Status.ShouldBe(401);
        (await stranger.GetAsync(Path, ("X-Forwarded-For", "203.0.113.7"))).Status.ShouldBe(429);
    }

    private async Task<string> Secret(ApiKeyInput input) =>
        (await portal.Host.Services.GetRequiredService<CreateApiKey>().Run(input, Administrator, Xunit.TestContext.Current.CancellationToken)).ValueOrDefault!.Primary;
}
