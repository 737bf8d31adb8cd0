using System.Globalization;
using System.Reflection;
using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.Components.Kit;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Builders;
using Shouldly;
using Xunit;

namespace PaymentPortal.PaymentRequests.Timeline;

public sealed class TimelineTellerTests
{
    private static readonly Guid Id = new("0195a000-0000-7000-8000-000000000001");
    private static readonly TimelineSetting Setting = new("EUR", "LINDEN", new Dictionary<string, string> { ["paypal"] = "PayPal" });

    private static readonly PaymentRequestEvent[] Events =
    [
        new RequestCreated(12950, "EUR"),
        new RequestEdited(["recipient", "dueDate"]),
        new RequestSent([new MessageOrder(Id, "email", "payment-request", Some.Noon, AttachPdf: true)]),
        new SendUndone(),
        new MessageOrdered(new MessageOrder(Id, "email", "reminder", Some.Noon, AttachPdf: false)),
        new MessageAccepted(Id, "email"),
        new MessageFailed(Id, "email", "refused"),
        new AttemptStarted(Id, "paypal", "sandbox", 12950),
        new AttemptEnded(Id, "paypal", "refused", "limit"),
        new TransferAnnounced("bankTransfer", 12950),
        new PaymentAwaited(Id, "paypal", 12950),
        new PaymentFellThrough(Id, "paypal"),
        new PaymentSettled(Id, Id, "paypal", 5000, 7950),
        new SurplusRecorded(Id, Id, "paypal", 12950, "EUR", "duplicate"),
        new RequestExpired(),
        new RequestCancelled("doppelt gesendet"),
        new MoneyRefunded(Id, 12950),
        new MoneyChargedBack(Id, 12950),
        new SurplusChargedBack(Id, 12950, "EUR"),
        new TransferUnmatched(Id, 12950),
        new SurplusUnmatched(Id, 12950, "EUR", true),
        new MessageOrdered(new MessageOrder(Id, "sms", "payment-request", Some.Noon.AddDays(2), AttachPdf: false)),
        new MessageCalledOff(Id, "email"),
        new RefundRequested(Id, Id, 12950, "EUR", "doppelt bezahlt"),
        new RefundFailed(Id, Id, 12950, "EUR", "account-closed"),
        new RefundRequested(Id, Id, 12950, "EUR", null) { AwaitsApproval = true },
        new RefundApproved(Id, Id, 12950, "EUR"),
        new RefundRejected(Id, Id, 12950, "EUR", "kein Anspruch"),
        new ChargebackReversed(Id, 12950, IsLast: true),
        new SurplusChargebackReversed(Id, 12950, "EUR"),
        new SurplusRefunded(Id, Id, 12950, "EUR", IsLast: true),
    ];

    private readonly TimelineTeller teller = new ServiceCollection().AddLogging().AddLocalization().AddSingleton<TimelineTeller>().BuildServiceProvider().GetRequiredService<TimelineTeller>();

    [Fact]
    public void No_event_is_forgotten_here() =>
        Events.Select(fact => fact.GetType()).Distinct().ShouldBe(typeof(PaymentRequestEvent).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(attribute => attribute.DerivedType), ignoreOrder: true);

    [Theory]
    [InlineData("de-DE")]
    [InlineData("en-GB")]
    public void Every_event_is_told_with_and_without_a_name(string culture)
    {
        Speak(culture);
        foreach (var fact in Events)
        {
            foreach (var actor in new[] { Some.Agent, Actor.Portal })
            {
                var sentence = Tell(fact, actor).Sentence;
                sentence.ShouldContain(' ');
                sentence.ShouldNotContain("{");
                sentence.ShouldNotMatch(@"\b[A-Z]\w+\.[A-Z]", $"{fact} has no words");
            }
        }
    }

    [Fact]
    public void Sentences_read_as_people_speak()
    {
        Speak("de-DE");
        Tell(Events[0], Some.Agent).Sentence.ShouldBe("Jana Pöschl hat angelegt: 129,50\u00A0€, Prüfwort LINDEN");
        Tell(Events[2], Some.Agent).Sentence.ShouldBe("Jana Pöschl hat per E-Mail gesendet, mit Rechnung als PDF");
        Tell(Events[8], Actor.Provider("sandbox")).Sentence.ShouldBe("PayPal hat die Zahlung abgelehnt: Limit erreicht");
        Tell(Events[12], Actor.Provider("sandbox")).Sentence.ShouldBe("50,00\u00A0€ mit PayPal bezahlt. Noch offen: 79,50\u00A0€");
        Tell(Events[15], Some.Agent).Sentence.ShouldBe("Jana Pöschl hat storniert: doppelt gesendet");
    }

    [Theory]
    [InlineData("something-new")]
    [InlineData("")]
    public void A_reason_nobody_translated_is_told_all_the_same(string reason)
    {
        Speak("de-DE");
        Tell(new AttemptEnded(Id, "unheard-of", "refused", reason), Actor.Portal).Sentence.ShouldContain("unheard-of");
        Tell(new MessageFailed(Id, "email", reason), Actor.Portal).Tone.ShouldBe(Tone.Attention);
        Tell(new SurplusRecorded(Id, null, "card", 1, "JPY", reason), Actor.Portal).Sentence.ShouldContain("¥");
    }

    [Fact]
    public void Bookkeeping_is_not_essential()
    {
        Speak("en-GB");
        Events.Where(fact => !Tell(fact, Actor.Portal).IsEssential).Select(fact => fact.GetType()).ShouldBe([typeof(RequestEdited), typeof(MessageAccepted)]);
    }

    private static void Speak(string culture) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

    private TimelineTale Tell(PaymentRequestEvent fact, Actor actor) => teller.Tell(TimelineEntry.Append(Id, 1, [], fact, actor, Some.Noon), Setting);
}
