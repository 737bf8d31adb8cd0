using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PaymentPortal.Primitives;
using PaymentPortal.Providers.Accounts;
using PaymentPortal.Support.Stripe;
using Shouldly;

namespace PaymentPortal.Providers.Stripe;

/// <summary>The adapter alone, over a real line to the simulator.</summary>
internal sealed class StripeScene : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private StripeScene(StripeSimulator stripe, FakeTimeProvider clock, TimeSpan timeout, string? address)
    {
        (Stripe, Clock) = (stripe, clock);
        var collection = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock).AddSingleton(new StripeOptions { BaseAddress = address ?? stripe.Address.ToString(), Timeout = timeout });
        collection.AddProviderLine("stripe", _ => timeout, "Idempotency-Key");
        services = collection.AddSingleton<StripeConnection>().BuildServiceProvider();
        Provider = Connection.Open(StripeAccounts.Secrets);
    }

    public StripeSimulator Stripe { get; }

    public FakeTimeProvider Clock { get; }

    public IPaymentProvider Provider { get; }

    public StripeConnection Connection => services.GetRequiredService<StripeConnection>();

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public static async Task<StripeScene> CreateAsync(TimeSpan? timeout = null, string? address = null)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));
        return new StripeScene(await StripeSimulator.StartAsync(clock), clock, timeout ?? TimeSpan.FromSeconds(20), address);
    }

    public IPaymentProvider With(string apiKey) => Connection.Open(new ProviderSecrets(new Dictionary<string, string> { ["apiKey"] = apiKey }));

    public ProviderOrder Order(string method = "card", long value = 12950, string currency = "EUR", string reference = "INV-2026-0042", TimeSpan? payableFor = null) => new(
        Ids.New(Clock), method, Money.Of(value, currency), "Nordwind Versicherung AG", reference, "Hausratversicherung 2026", "de-DE",
        "https://pay.example/p/token/result?lang=de", "https://pay.example/providers/stripe/notifications", Clock.GetUtcNow() + (payableFor ?? TimeSpan.FromHours(20)));

    public Task<ProviderStart> StartAsync(ProviderOrder order) => Provider.Start(order, Cancel);

    public Task<ProviderState> FetchAsync(ProviderOrder order, ProviderStart start) => Provider.Fetch(order.AttemptId, start.Reference, Cancel);

    /// <summary>An order that was paid.</summary>
    public async Task<(ProviderOrder Order, ProviderStart Start, ProviderCapture Capture)> PaidAsync(ProviderOrder? given = null)
    {
        var order = given ?? Order();
        var start = await StartAsync(order);
        Stripe.Payer.Pay(start.Reference);
        return (order, start, (await FetchAsync(order, start)).Captures.ShouldHaveSingleItem());
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Stripe.DisposeAsync();
    }
}
