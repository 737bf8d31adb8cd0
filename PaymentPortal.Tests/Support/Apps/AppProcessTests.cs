using System.Net;
using PaymentPortal.Data;
using PaymentPortal.Support.Databases;
using Shouldly;
using Xunit;

namespace PaymentPortal.Support.Apps;

public sealed class AppProcessTests
{
    private static readonly Uri Ready = new("health/ready", UriKind.Relative);

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_portal_starts_again_at_the_same_address()
    {
        await using var app = await AppProcess.StartAsync();
        var address = app.Address;

        await app.KillAsync();
        await Should.ThrowAsync<HttpRequestException>(app.Client.GetAsync(Ready, Token));
        await app.RestartAsync();

        app.Address.ShouldBe(address);
        (await app.Client.GetAsync(Ready, Token)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Portal_that_is_asked_to_stop_ends_well()
    {
        await using var app = await AppProcess.StartAsync();

        (await app.StopAsync()).ShouldBe(0);
    }

    [Theory, DatabaseData]
    public async Task Two_portals_start_at_once_on_one_empty_database(DatabaseProvider kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var settings = new AppSettings { Database = database };

        var starting = new[] { AppProcess.StartAsync(settings), AppProcess.StartAsync(settings) };

        await using var one = await starting[0];
        await using var other = await starting[1];
        one.Address.ShouldNotBe(other.Address);
    }

    [Fact]
    public async Task Portal_that_cannot_start_says_why()
    {
        var settings = new AppSettings { More = new Dictionary<string, string> { ["ASPNETCORE_URLS"] = "nonsense://127.0.0.1:1" } };

        var failure = await Should.ThrowAsync<InvalidOperationException>(AppProcess.StartAsync(settings));

        failure.Message.ShouldContain("nonsense");
    }
}
