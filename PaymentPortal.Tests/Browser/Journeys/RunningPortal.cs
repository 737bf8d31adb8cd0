using System.Collections.Concurrent;
using Microsoft.Playwright;
using PaymentPortal.Journeys.Pages;
using PaymentPortal.Support;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Browsing;
using PaymentPortal.Support.Mail;
using Xunit;

namespace PaymentPortal.Journeys;

/// <summary>One portal with demo data and a mail server of its own, shared by the journeys of a class.</summary>
public sealed class RunningPortal : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<Cookie>> signedIn = new();
    private AppProcess? app;

    public SmtpSink Mail { get; } = new();

    public AppProcess App => app ?? throw new InvalidOperationException("The portal has not started.");

    public async ValueTask InitializeAsync() => app = await AppProcess.StartAsync(new AppSettings
    {
        Mail = Mail,
        More = new Dictionary<string, string> { ["Sandbox:LateDelay"] = "00:00:01", ["Sandbox:SilenceFor"] = "00:00:01" },
    });

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        await Mail.DisposeAsync();
    }

    /// <summary>A whole address from a path.</summary>
    public string At(string path) => new Uri(App.Address, path).AbsoluteUri;

    /// <summary>Opens the browser as a member of staff, in German; the role is the first part of its demo account.</summary>
    public async Task<BrowserVisit> StaffAsync(string role, bool dark = false)
    {
        var visit = await Browser.OpenAsync(new VisitOptions { Language = "de-DE", Dark = dark });
        if (signedIn.TryGetValue(role, out var cookies))
        {
            await visit.Profile.AddCookiesAsync(cookies);
            return visit;
        }

        await visit.Page.GotoAsync(At("/sign-in"));
        await new SignInScreen(visit.Page).EnterAsync($"{role}@demo.example");
        await visit.Page.WaitForURLAsync(App.Address.AbsoluteUri);
        signedIn[role] = [.. (await visit.Profile.CookiesAsync()).Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = App.Address.AbsoluteUri })];
        return visit;
    }

    /// <summary>Opens the browser as a payer does: a telephone, in German, without JavaScript.</summary>
    public static Task<BrowserVisit> PayerAsync(int width = 390, int height = 844) =>
        Browser.OpenAsync(new VisitOptions { Width = width, Height = height, Language = "de-DE", JavaScript = false });

    /// <summary>The payer's address of a demo request.</summary>
    /// <param name="customer">Its customer number.</param>
    /// <param name="what">A part of its line in the list.</param>
    public async Task<string> LinkAsync(string customer, string what)
    {
        await using var visit = await StaffAsync("finance");
        return At(await (await OpenAsync(visit, customer, what)).LinkAsync());
    }

    /// <summary>Looks a demo request up in the list and opens it.</summary>
    public async Task<RequestScreen> OpenAsync(BrowserVisit visit, string customer, string what)
    {
        await visit.GoToInteractiveAsync(At($"/requests?q={customer}"));
        await new ListScreen(visit.Page).OpenAsync(what);
        return new RequestScreen(visit.Page);
    }

    /// <summary>Waits for the first message to an address.</summary>
    public async Task<ReceivedMail> MailToAsync(string address)
    {
        await Eventually.HoldsAsync(() => MailsTo(address).Any(), $"a message to {address}");
        return MailsTo(address).First();
    }

    /// <summary>What came for an address so far.</summary>
    public IEnumerable<ReceivedMail> MailsTo(string address) => Mail.Mails.Where(mail => mail.Recipients.Contains(address));
}
