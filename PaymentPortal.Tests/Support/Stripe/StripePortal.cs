using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Payments;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Payments;
using Shouldly;

namespace PaymentPortal.Support.Stripe;

/// <summary>The whole portal beside the simulator, each on its own port, with one clock.</summary>
internal sealed class StripePortal : IAsyncDisposable
{
    private readonly AppHost host;
    private readonly HttpClient http;

    private StripePortal(AppHost host, StripeSimulator stripe, FakeTimeProvider clock) => (this.host, Stripe, Clock, http) = (host, stripe, clock, PlainHttp.Client(host.Address));

    public StripeSimulator Stripe { get; }

    public FakeTimeProvider Clock { get; }

    public IServiceProvider Services => host.Services;

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public static async Task<StripePortal> StartAsync()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));
        var stripe = await StripeSimulator.StartAsync(clock);
        var settings = new AppSettings { More = new Dictionary<string, string> { ["DemoData"] = "false", ["Providers:Stripe:BaseAddress"] = stripe.Address.ToString() } };
        return new StripePortal(await AppHost.StartAsync(settings, services => services.AddSingleton<TimeProvider>(clock)), stripe, clock);
    }

    /// <summary>The payer chooses a method.</summary>
    public Task<Outcome<PaymentStart>> ChooseAsync(PaymentRequest request, string method) => Services.GetRequiredService<StartPayment>().Run(request.Id, method, "de", Cancel);

    /// <summary>A request whose payer stands at Stripe's page.</summary>
    public async Task<StripeVisit> VisitAsync(string method = "card", TimeSpan? payableFor = null)
    {
        var (request, at) = await Services.OpenStripeRequestAsync(payableFor: payableFor);
        return await VisitAsync(request, at, method);
    }

    /// <summary>The payer of a request goes to Stripe's page.</summary>
    public async Task<StripeVisit> VisitAsync(PaymentRequest request, ProviderAtHand at, string method)
    {
        var start = (PaymentStart.AtProvider)(await ChooseAsync(request, method)).ValueOrDefault!;
        var attempt = (await Services.AttemptsAsync(request.Id)).Single(attempt => attempt.Id == start.AttemptId);
        return new StripeVisit(request, at, attempt.Id, attempt.ProviderReference!, start.RedirectUrl);
    }

    /// <summary>What the portal answers to a notification.</summary>
    public async Task<HttpStatusCode> PostAsync(ProviderAtHand at, byte[] body, Dictionary<string, string> headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Urls.Notifications(at.Key, at.AccountId)) { Content = new ByteArrayContent(body) };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await http.SendAsync(request, Cancel);
        return response.StatusCode;
    }

    /// <summary>Stripe posts all that has happened.</summary>
    public async Task NotifyAsync(ProviderAtHand at)
    {
        foreach (var (_, _, body) in Stripe.Events())
        {
            var status = await PostAsync(at, body, Stripe.Sign(body));
            status.ShouldBe(HttpStatusCode.OK);
        }
    }

    /// <summary>Time passes until the request stands so and nothing of it is under way.</summary>
    public Task EndsAsync(Guid requestId, PaymentRequestStatus status) => Eventually.HoldsAsync(
        async () =>
        {
            Clock.Advance(TimeSpan.FromSeconds(2));
            return (await Services.RequestAsync(requestId)).Status == status && !(await Services.AttemptsAsync(requestId)).Any(attempt => attempt.IsLive) && await Services.ReadAsync(Quiet.AreNotificationsDoneAsync);
        },
        $"the request is {status}");

    /// <summary>Time passes until every notification was worked off.</summary>
    public Task SettleAsync() => Eventually.HoldsAsync(
        async () =>
        {
            Clock.Advance(TimeSpan.FromSeconds(2));
            return await Services.ReadAsync(Quiet.AreNotificationsDoneAsync);
        },
        "all notifications are worked off");

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await host.DisposeAsync();
        await Stripe.DisposeAsync();
    }
}
