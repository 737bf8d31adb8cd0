using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using PaymentPortal.Brands;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Links;
using PaymentPortal.PaymentRequests.Recipients;
using PaymentPortal.Payments;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;
using PaymentPortal.Support.Apps;

namespace PaymentPortal.Checkout;

/// <summary>A running portal with one brand, a provider that obeys, and requests in every state.</summary>
internal sealed class PayerScene : IAsyncDisposable
{
    private const string Logo = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><rect width="36" height="36" rx="8" fill="#123f6d"/><path d="M18 10v3M18 23v3M10 18h3M23 18h3M18 15.200 20.800 18 18 20.800 15.200 18z" fill="none" stroke="#fff" stroke-width="1.800" stroke-linecap="round"/></svg>""";

    private readonly AppHost host;
    private int number = 41;

    private PayerScene(AppHost host) => this.host = host;

    public StubProvider Provider { get; private init; } = null!;

    public FakeTimeProvider Clock { get; private init; } = null!;

    public Uri Address => host.Address;

    public Brand Brand { get; private set; } = null!;

    public static async Task<PayerScene> StartAsync(Action<IServiceCollection>? change = null, Func<BrandFace, BrandFace>? face = null, IReadOnlyDictionary<string, string>? settings = null)
    {
        var provider = new StubProvider();
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 13, 9, 0, TimeSpan.Zero));
        var host = await AppHost.StartAsync(new AppSettings { More = new Dictionary<string, string>(settings ?? new Dictionary<string, string>()) { ["DemoData"] = "false" } }, services =>
        {
            services.RemoveAll<IPaymentProvider>();
            services.AddSingleton<IPaymentProvider>(provider);
            services.AddSingleton<TimeProvider>(clock);
            change?.Invoke(services);
        });
        var scene = new PayerScene(host) { Provider = provider, Clock = clock };
        scene.Brand = Brand.Create("nordlicht-test", false, (face ?? (own => own))(Face), clock);
        scene.Brand.ChangeLogo(System.Text.Encoding.UTF8.GetBytes(Logo), "image/svg+xml", clock.GetUtcNow());
        await scene.Write(db => db.Add(scene.Brand));
        return scene;
    }

    public T Get<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    /// <summary>A client that follows no redirect and keeps no cookie.</summary>
    public HttpClient Client(bool asBrowser = true)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = host.Address };
        if (asBrowser)
        {
            client.DefaultRequestHeaders.Add("User-Agent", "Mozilla/5.0 (Linux; Android 14) Mobile");
            client.DefaultRequestHeaders.Add("Accept-Language", "de-DE,de;q=0.9");
            client.DefaultRequestHeaders.Add("Sec-Fetch-Dest", "document");
        }

        return client;
    }

    public string Token(PaymentRequest request) => Get<LinkTokens>().Of(request.Id);

    /// <summary>A request that has been sent, unless changed; what happens then is saved verb by verb, as in its life.</summary>
    public async Task<PaymentRequest> Request(Func<PaymentRequestDetails, PaymentRequestDetails>? change = null, bool isDraft = false, params Action<PaymentRequest>[] then)
    {
        var now = Clock.GetUtcNow();
        var id = Ids.New(now);
        var details = (change ?? (own => own))(Details with { BrandId = Brand.Id, Reference = $"INV-2026-{++number:0000}" });
        var request = PaymentRequest.Create(details, id, Get<LinkTokens>().HashOf(Get<LinkTokens>().Of(id)), null, Actor.Portal, now);
        if (!isDraft)
        {
            request.Send([], Actor.Portal, now);
        }

        await Write(db => db.Add(request));
        foreach (var verb in then)
        {
            await Get<WriteDoor>().Write<int>(async db =>
            {
                verb(request = await db.PaymentRequests.SingleAsync(row => row.Id == id));
                return 1;
            }, CancellationToken.None);
        }

        return request;
    }

    /// <summary>Pays a request through the provider, as a payer would.</summary>
    public async Task Pay(PaymentRequest request, string method = "paypal")
    {
        await Get<StartPayment>().Run(request.Id, method, "de", CancellationToken.None);
        var attempt = await Read(db => db.PaymentAttempts.AsNoTracking().Where(attempt => attempt.PaymentRequestId == request.Id).OrderByDescending(attempt => attempt.StartedAt).FirstAsync());
        Provider.State = new ProviderState(ProviderPhase.Captured, [new ProviderCapture($"cap-{attempt.Id}", attempt.AmountValue, attempt.CurrencyCode)]);
        await Get<RecordPayment>().Run(attempt.Id, CancellationToken.None);
    }

    public async Task<T> Read<T>(Func<PaymentPortalDbContext, Task<T>> read)
    {
        await using var db = await Get<IDbContextFactory<PaymentPortalDbContext>>().CreateDbContextAsync();
        return await read(db);
    }

    public Task Write(Action<PaymentPortalDbContext> write) => Get<WriteDoor>().Write<int>(db =>
    {
        write(db);
        return Task.FromResult<Outcome<int>>(1);
    }, CancellationToken.None);

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private static BrandFace Face => new()
    {
        DisplayName = "Nordlicht Versicherung",
        LegalName = "Nordlicht Versicherung AG",
        Street = "Elbchaussee",
        HouseNumber = "10",
        PostalCode = "22765",
        City = "Hamburg",
        Phone = "040 555 010",
        PhoneHours = "Mo–Fr 8–18 Uhr",
        Email = "zahlung@nordlicht.example",
        Website = "https://nordlicht.example/",
        ImprintUrl = "https://nordlicht.example/impressum",
        PrivacyUrl = "https://nordlicht.example/datenschutz",
        AccessibilityUrl = "https://nordlicht.example/barrierefrei",
        Colour = "#123f6d",
        AccountHolder = "Nordlicht Versicherung AG",
        Iban = "DE89370400440532013000",
        Bic = "COBADEFFXXX",
        Methods = ["paypal", "card", "klarna", "sepaDebit", "bankTransfer"],
    };

    private static PaymentRequestDetails Details => new()
    {
        Reference = "INV-2026-0042",
        Description = "Hausratversicherung 2026, Jahresbeitrag",
        Amount = Money.Of(12950, "EUR"),
        BrandId = Guid.Empty,
        DueDate = new DateOnly(2026, 12, 15),
        ExpiresAt = new DateTimeOffset(2027, 1, 15, 23, 0, 0, TimeSpan.Zero),
        CountdownDays = 3,
        Recipient = new Recipient { Name = "Annette Schönfelder-Großmann", Email = "annette@familie-sg.example", Language = "de" },
    };
}
