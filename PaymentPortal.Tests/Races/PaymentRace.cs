using System.Collections.Concurrent;
using System.Net;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Links;
using PaymentPortal.Payments;
using PaymentPortal.Primitives;
using PaymentPortal.Support;
using PaymentPortal.Support.Payments;

namespace PaymentPortal.Races;

/// <summary>64 presses of the button on one request at once, at two nodes and with changing methods; then every page that the payers were sent to is paid, twice at once,
/// and each notification of it comes twice.</summary>
internal sealed class PaymentRace(TwoNodes nodes)
{
    private const int Presses = 64;
    private static readonly string[] Methods = ["card", "paypal", "klarna"];

    private readonly ConcurrentDictionary<HttpStatusCode, int> answers = new();
    private readonly List<string> faults = [];

    /// <summary>How often each status was answered.</summary>
    public IReadOnlyDictionary<HttpStatusCode, int> Answers => answers;

    /// <summary>What was not as promised.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>Attempts made over all races.</summary>
    public int Attempts { get; private set; }

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public async Task RunAsync()
    {
        var request = await nodes.Office.Services.OpenRequestAsync();
        var path = Urls.StartPayment(nodes.Office.Get<LinkTokens>().Of(request.Id));
        var pages = new ConcurrentDictionary<string, bool>();
        var presses = Task.WhenAll(Enumerable.Range(0, Presses).Select(i => PressAsync(i, path, pages)));
        while (!presses.IsCompleted)
        {
            await CheckLiveAsync(request.Id);
        }

        await presses;
        await CheckLiveAsync(request.Id);
        await Task.WhenAll(pages.Keys.SelectMany((page, i) => new[] { PayAsync(i, page), PayAsync(i + 1, page) }));

        // When the race ended with every page called off, the payer presses once more.
        await Eventually.HoldsAsync(() => IsPaidAsync(request.Id, path), $"request {request.Id} is paid");
        await CheckMoneyAsync(request.Id);
    }

    /// <summary>Waits until no notification is left to be sent or worked off.</summary>
    public Task NotificationsAsync() => Eventually.HoldsAsync(() => nodes.Office.Services.ReadAsync(Quiet.AreNotificationsDoneAsync), "all notifications are worked off");

    private async Task<bool> IsPaidAsync(Guid requestId, string path)
    {
        if ((await nodes.Office.Services.RequestAsync(requestId)).Status == PaymentRequestStatus.Paid)
        {
            return !(await nodes.Office.Services.AttemptsAsync(requestId)).Any(attempt => attempt.IsLive);
        }

        var pages = new ConcurrentDictionary<string, bool>();
        await PressAsync(0, path, pages);
        await Task.WhenAll(pages.Keys.Select((page, i) => PayAsync(i, page)));
        return false;
    }

    private async Task PressAsync(int turn, string path, ConcurrentDictionary<string, bool> pages)
    {
        using var form = new FormUrlEncodedContent([new("method", Methods[turn / 2 % Methods.Length]), new("lang", "de")]);
        using var answer = await PostAsync(turn, path, form);
        if (answer.Headers.Location is { IsAbsoluteUri: true } page)
        {
            pages[page.PathAndQuery] = true;
        }
    }

    private async Task PayAsync(int turn, string page)
    {
        using var form = new FormUrlEncodedContent([new("outcome", "duplicate")]);
        using var answer = await PostAsync(turn, page, form);
    }

    private async Task<HttpResponseMessage> PostAsync(int turn, string path, HttpContent form)
    {
        var answer = await nodes.Client(turn).PostAsync(path, form, Cancel);
        answers.AddOrUpdate(answer.StatusCode, 1, (_, count) => count + 1);
        if ((int)answer.StatusCode >= 500)
        {
            Fault($"{path} answered {(int)answer.StatusCode}");
        }

        return answer;
    }

    private async Task CheckLiveAsync(Guid requestId)
    {
        var live = await nodes.Office.Services.ReadAsync(db => db.PaymentAttempts.Live().CountAsync(attempt => attempt.PaymentRequestId == requestId, Cancel));
        if (live > 1)
        {
            Fault($"request {requestId} has {live} live attempts");
        }
    }

    private async Task CheckMoneyAsync(Guid requestId)
    {
        var kinds = (await nodes.Office.Services.PaymentsAsync(requestId)).Select(payment => payment.Kind).ToList();
        if (kinds is not [PaymentKind.Settlement])
        {
            Fault($"request {requestId} has the payments {string.Join(", ", kinds)} instead of one settlement");
        }

        Attempts += (await nodes.Office.Services.AttemptsAsync(requestId)).Count;
    }

    private void Fault(string words)
    {
        lock (faults)
        {
            faults.Add(words);
        }
    }
}
