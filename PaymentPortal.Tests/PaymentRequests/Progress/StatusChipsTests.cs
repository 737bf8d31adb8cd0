using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.Components.Kit;
using PaymentPortal.Support.Builders;
using Shouldly;
using Xunit;

namespace PaymentPortal.PaymentRequests.Progress;

public sealed class StatusChipsTests
{
    private static readonly DateTimeOffset Now = Some.Noon;

    private readonly StatusChips chips;

    public StatusChipsTests()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de-DE");
        chips = new ServiceCollection().AddLogging().AddLocalization().AddSingleton<StatusChips>().BuildServiceProvider().GetRequiredService<StatusChips>();
    }

    [Theory]
    [InlineData(20, "Offen", Tone.Open)]
    [InlineData(3, "Noch 3 Tage", Tone.Countdown)]
    [InlineData(1.5, "Noch 2 Tage", Tone.Countdown)]
    [InlineData(1, "Noch 24 Std.", Tone.Countdown)]
    [InlineData(0.04, "Noch 58 Min.", Tone.Countdown)]
    [InlineData(0.0001, "Noch 1 Min.", Tone.Countdown)]
    [InlineData(0, "Abgelaufen", Tone.Expired)]
    [InlineData(-5, "Abgelaufen", Tone.Expired)]
    public void The_days_left_make_the_word(double days, string word, Tone tone) =>
        chips.Of(Row with { ExpiresAt = Now.AddDays(days) }, Now).ShouldBe(new StatusWord(tone, word));

    [Fact]
    public void What_needs_somebody_goes_first()
    {
        chips.Of(Row with { UndeliveredCode = "refused", ExpiresAt = Now.AddDays(1) }, Now).ShouldBe(new StatusWord(Tone.Attention, "Unzustellbar"));
        chips.Of(Row with { UndeliveredCode = "unclear" }, Now).ShouldBe(new StatusWord(Tone.Attention, "Zustellung unklar"));
        chips.Of(Row with { Status = PaymentRequestStatus.Paid, SurplusReason = "duplicate" }, Now).ShouldBe(new StatusWord(Tone.Attention, "Doppelt bezahlt"));
    }

    [Fact]
    public void A_message_that_failed_says_nothing_about_what_was_paid() =>
        chips.Of(Row with { Status = PaymentRequestStatus.Paid, UndeliveredCode = "refused" }, Now).ShouldBe(new StatusWord(Tone.Paid, "Bezahlt"));

    [Fact]
    public void Every_status_has_a_word_in_both_languages()
    {
        foreach (var status in Enum.GetValues<PaymentRequestStatus>())
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de-DE");
            var german = chips.Of(status).Word;
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
            chips.Of(status).Word.ShouldNotBe(german);
            german.ShouldNotStartWith("Status.");
        }
    }

    private static PaymentRequestRow Row => new()
    {
        Id = new Guid("0195a000-0000-7000-8000-000000000001"),
        Status = PaymentRequestStatus.Open,
        Reference = "INV-2026-0042",
        Description = "Hausratversicherung 2026",
        BrandId = Guid.Empty,
        AmountValue = 12950,
        AmountPaid = 0,
        CurrencyCode = "EUR",
        ExpiresAt = Now.AddDays(90),
        CountdownDays = 3,
        CreatedAt = Now,
        UpdatedAt = Now,
        SentAt = Now,
    };
}
