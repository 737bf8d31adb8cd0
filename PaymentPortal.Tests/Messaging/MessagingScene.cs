using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PaymentPortal.Brands;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Apps;

namespace PaymentPortal.Messaging;

/// <summary>A portal with one brand, a channel that obeys the test, and requests sent by an agent.</summary>
internal sealed class MessagingScene : IAsyncDisposable
{
    public static readonly Actor Agent = new(ActorKind.Staff, null, "Jana Pöschl", Roles.PermissionsOf[Roles.Agent]);

    public static readonly BrandFace Nordlicht = new()
    {
        DisplayName = "Nordlicht Versicherung",
        LegalName = "Nordlicht Versicherung AG",
        Street = "Hafenstraße",
        HouseNumber = "12",
        PostalCode = "20457",
        City = "Hamburg",
        Phone = "040 555 010",
        PhoneHours = "Mo–Fr 8–18 Uhr",
        Email = "zahlung@nordlicht.example",
        RegisterLines = "Amtsgericht Hamburg, HRB 12345\nUSt-IdNr. DE123456789",
        ImprintUrl = "https://nordlicht.example/impressum",
        PrivacyUrl = "https://nordlicht.example/datenschutz",
        Colour = "#153e75",
        Methods = ["card"],
    };

    private MessagingScene(TestPortal portal, FakeChannel channel)
    {
        Portal = portal;
        Channel = channel;
    }

    public TestPortal Portal { get; }

    public FakeChannel Channel { get; }

    public FakeTimeProvider Clock => Portal.Clock;

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    public static async Task<MessagingScene> CreateAsync(DatabaseProvider kind = DatabaseProvider.Sqlite, BrandFace? face = null)
    {
        var channel = new FakeChannel();
        var portal = await TestPortal.CreateAsync(kind, services => services.AddSingleton<IMessageChannel>(channel));
        await portal.WriteAsync<int>(db =>
        {
            db.Add(Brand.Create("nordlicht", isDefault: true, face ?? Nordlicht, portal.Clock));
            return Task.FromResult<Outcome<int>>(1);
        });
        return new MessagingScene(portal, channel);
    }

    public static PaymentRequestInput Glass { get; } = new()
    {
        Reference = "GV-2026-20418",
        Description = "Glasversicherung 2026",
        Amount = Money.Of(3890, "EUR"),
        DueDate = new DateOnly(2026, 3, 30),
        Recipient = new RecipientInput { Name = "Bernd Schönfelder-Großmann", Email = "bernd@post.example", Language = "de" },
    };

    /// <summary>Makes and sends a request; its message is due after the ten seconds of undo.</summary>
    public async Task<PaymentRequest> SendAsync(PaymentRequestInput? input = null, bool attachPdf = false)
    {
        var outcome = await Portal.Get<CreatePaymentRequest>().Run(input ?? Glass, new SendChoice(["email"], attachPdf), null, Agent, Token);
        return outcome.ValueOrDefault ?? throw new InvalidOperationException(outcome.Reason!.Code + string.Join(' ', outcome.Reason.Faults));
    }

    /// <summary>Lets the dispatcher do what is due now.</summary>
    public Task<bool> WorkOffAsync() => Portal.Get<MessageDispatcher>().WorkOff(Token);

    /// <summary>Lets time pass, then does what is due.</summary>
    public Task<bool> WorkOffAfterAsync(TimeSpan time)
    {
        Clock.Advance(time);
        return WorkOffAsync();
    }

    /// <summary>The only message there is.</summary>
    public Task<Message> MessageAsync() => Portal.ReadAsync(db => db.Messages.AsNoTracking().SingleAsync(Token));

    /// <summary>Kinds of the story's entries, in order.</summary>
    public Task<List<string>> StoryAsync(Guid requestId) => Portal.ReadAsync(db =>
        db.TimelineEntries.Where(entry => entry.PaymentRequestId == requestId).OrderBy(entry => entry.Sequence).Select(entry => entry.Kind).ToListAsync(Token));

    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}
