using System.Net;
using System.Text.RegularExpressions;
using Shouldly;

namespace PaymentPortal.Support.Apps;

/// <summary>A member of staff without a browser: keeps cookies, follows no redirect.</summary>
public sealed partial class StaffHttp : IDisposable
{
    private readonly CookieContainer cookies = new();

    private StaffHttp(Uri address) =>
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, CookieContainer = cookies }) { BaseAddress = address };

    public HttpClient Client { get; }

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    /// <summary>Somebody who has not signed in yet.</summary>
    public static StaffHttp At(Uri address) => new(address);

    /// <summary>One of the demo accounts, signed in.</summary>
    public static async Task<StaffHttp> SignInAsync(Uri address, string email = "agent@demo.example")
    {
        var staff = At(address);
        (await staff.TrySignInAsync(email, "Demo-1234-Demo")).ShouldBe(HttpStatusCode.Found);
        return staff;
    }

    /// <summary>Fills in the sign-in form.</summary>
    public async Task<HttpStatusCode> TrySignInAsync(string email, string password)
    {
        using var answer = await PostAsync("/sign-in", "/sign-in", new("email", email), new("password", password));
        return answer.StatusCode;
    }

    /// <summary>Opens a page and posts a form of it.</summary>
    public async Task<HttpResponseMessage> PostAsync(string page, string action, params KeyValuePair<string, string>[] fields)
    {
        var token = FormToken().Match(await Client.GetStringAsync(page, Token)).Groups[1].Value;
        using var form = new FormUrlEncodedContent([.. fields, new("__RequestVerificationToken", token)]);
        return await Client.PostAsync(action, form, Token);
    }

    /// <summary>Somebody with a copy of all cookies as they are now.</summary>
    public StaffHttp Copy()
    {
        var copy = At(Client.BaseAddress!);
        copy.cookies.Add(cookies.GetAllCookies());
        return copy;
    }

    public void Dispose() => Client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
