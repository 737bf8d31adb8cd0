using System.Net;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Payments;
using Shouldly;
using Xunit;

namespace PaymentPortal.Identity;

/// <summary>The door, over HTTP.</summary>
public sealed class SignInTests : IAsyncLifetime
{
    private const string Victim = "agent@demo.example";
    private const string Right = "Demo-1234-Demo";

    private AppHost host = null!;

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => host = await AppHost.StartAsync(new AppSettings { More = new Dictionary<string, string> { ["DemoData"] = "false" } });

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Stranger_cannot_lock_out_a_browser_that_has_signed_in_before()
    {
        using var known = await StaffHttp.SignInAsync(host.Address, Victim);
        (await known.PostAsync("/sign-in", "/sign-out")).Dispose();
        using var stranger = StaffHttp.At(host.Address);
        for (var i = 0; i < 6; i++)
        {
            (await stranger.TrySignInAsync(Victim, $"wrong-{i}")).ShouldBe(HttpStatusCode.Unauthorized);
        }

        (await stranger.TrySignInAsync(Victim, Right)).ShouldBe(HttpStatusCode.Unauthorized);
        (await known.TrySignInAsync(Victim, Right)).ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task Wrong_password_writes_nothing_that_an_unknown_account_would_not()
    {
        using var stranger = StaffHttp.At(host.Address);
        var before = await VersionAsync();

        await stranger.TrySignInAsync(Victim, "wrong");
        await stranger.TrySignInAsync("nobody@demo.example", "wrong");

        (await VersionAsync()).ShouldBe(before);
    }

    private Task<(string?, int)> VersionAsync() => host.Services.ReadAsync(async db =>
    {
        var user = await db.Users.AsNoTracking().SingleAsync(user => user.Email == Victim, Token);
        return (user.ConcurrencyStamp, user.AccessFailedCount);
    });
}
