using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PaymentPortal.Support.Apps;
using Shouldly;
using Xunit;

namespace PaymentPortal.Identity;

public sealed class OpenSessionsTests : IAsyncLifetime
{
    private const string Agent = "agent@demo.example";

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));
    private AppHost host = null!;

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        host = await AppHost.StartAsync(new AppSettings { More = new Dictionary<string, string> { ["DemoData"] = "false" } }, services => services.AddSingleton<TimeProvider>(clock));

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Signing_out_ends_every_copy_of_the_session_whatever_the_form_says_and_no_other()
    {
        using var staff = await StaffHttp.SignInAsync(host.Address, Agent);
        using var copy = staff.Copy();
        using var phone = await StaffHttp.SignInAsync(host.Address, Agent);
        (await IsInAsync(copy)).ShouldBeTrue();

        using var left = await staff.Client.PostAsync("/sign-out", new FormUrlEncodedContent([new("__RequestVerificationToken", "stale")]), Token);
        (await copy.Client.PostAsync("/sign-out", null, Token)).Dispose();

        left.Headers.Location!.ToString().ShouldBe("/sign-in");
        (await IsInAsync(staff)).ShouldBeFalse();
        (await IsInAsync(copy)).ShouldBeFalse();
        (await IsInAsync(phone)).ShouldBeTrue();
    }

    [Fact]
    public async Task Disabled_account_is_out_at_its_next_request()
    {
        using var staff = await StaffHttp.SignInAsync(host.Address, Agent);

        await ChangeAsync(async (users, user) =>
        {
            user.IsDisabled = true;
            await users.UpdateAsync(user);
        });

        (await IsInAsync(staff)).ShouldBeFalse();
    }

    [Fact]
    public async Task Changed_roles_and_passed_time_end_what_an_open_page_stands_on()
    {
        var sessions = host.Services.GetRequiredService<OpenSessions>();
        var page = await PersonAsync();
        (await sessions.IsOpen(page, Token)).ShouldBeTrue();

        clock.Advance(OpenSessions.Length - TimeSpan.FromSeconds(1));
        (await sessions.IsOpen(page, Token)).ShouldBeTrue();
        clock.Advance(TimeSpan.FromSeconds(1));
        (await sessions.IsOpen(page, Token)).ShouldBeFalse();

        page = await PersonAsync();
        await ChangeAsync((users, user) => users.RemoveFromRoleAsync(user, Roles.Agent));
        (await sessions.IsOpen(page, Token)).ShouldBeFalse();
        (await sessions.IsOpen(await PersonAsync(), Token)).ShouldBeTrue();
        (await sessions.IsOpen(new ClaimsPrincipal(), Token)).ShouldBeFalse();
    }

    private static async Task<bool> IsInAsync(StaffHttp staff)
    {
        using var answer = await staff.Client.GetAsync("/mailbox", Token);
        return answer.StatusCode == HttpStatusCode.OK;
    }

    private async Task<ClaimsPrincipal> PersonAsync()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var manager = scope.ServiceProvider.GetRequiredService<SignInManager<ApplicationUser>>();
        return await manager.CreateUserPrincipalAsync((await manager.UserManager.FindByEmailAsync(Agent))!);
    }

    private async Task ChangeAsync(Func<UserManager<ApplicationUser>, ApplicationUser, Task> change)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<ApplicationUser>>();
        await change(users, (await users.FindByEmailAsync(Agent))!);
    }
}
