using System.Net;
using PaymentPortal.Journeys.Pages;
using PaymentPortal.Support.Browsing;
using Shouldly;
using Xunit;

namespace PaymentPortal.Journeys;

/// <summary>The door tells nobody which accounts exist, locks, and lets no stranger near a circuit.</summary>
public sealed class SignInTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    [Fact]
    public async Task Wrong_password_and_unknown_user_get_the_same_answer()
    {
        var wrong = await AnswerAsync("agent@demo.example", "not-the-password");
        var unknown = await AnswerAsync("nobody@demo.example", SignInScreen.Password);

        wrong.ShouldBe(unknown);
        wrong.Status.ShouldBe(401);
        wrong.Words.ShouldContain("E-Mail oder Passwort stimmt nicht");
    }

    [Fact]
    public async Task Account_is_locked_after_five_wrong_tries()
    {
        await using var visit = await Browser.OpenAsync(new VisitOptions { Language = "de-DE" });
        await visit.Page.GotoAsync(portal.At("/sign-in"));
        var door = new SignInScreen(visit.Page);
        for (var i = 0; i < 5; i++)
        {
            (await door.EnterAsync("admin@demo.example", $"wrong-{i}")).Status.ShouldBe(401);
        }

        (await door.EnterAsync("admin@demo.example")).Status.ShouldBe(401);

        (await door.Fault.InnerTextAsync()).ShouldContain("gesperrt");
        (await door.EnterAsync("finance@demo.example")).Status.ShouldBe(302);
    }

    [Theory]
    [InlineData("_blazor/negotiate?negotiateVersion=1")]
    [InlineData("_blazor/initializers")]
    [InlineData("_blazor")]
    public async Task Circuits_are_refused_to_strangers(string path)
    {
        using var answer = await portal.App.Client.PostAsync(new Uri(path, UriKind.Relative), null, Xunit.TestContext.Current.CancellationToken);

        ((HttpStatusCode[])[HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.Redirect, HttpStatusCode.MethodNotAllowed]).ShouldContain(answer.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/requests")]
    [InlineData("/requests/new")]
    [InlineData("/settings/brands")]
    [InlineData("/mailbox")]
    public async Task Stranger_is_led_to_the_door_and_then_on(string path)
    {
        using var answer = await portal.App.Client.GetAsync(new Uri(path, UriKind.Relative), Xunit.TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldContain("/sign-in", Case.Insensitive);
        answer.Headers.Location!.ToString().ShouldContain(Uri.EscapeDataString(path), Case.Insensitive);
    }

    private async Task<(int Status, string Words)> AnswerAsync(string email, string password)
    {
        await using var visit = await Browser.OpenAsync(new VisitOptions { Language = "de-DE" });
        await visit.Page.GotoAsync(portal.At("/sign-in"));
        var door = new SignInScreen(visit.Page);
        var answer = await door.EnterAsync(email, password);
        return (answer.Status, await visit.Page.Locator("main").InnerTextAsync());
    }
}
