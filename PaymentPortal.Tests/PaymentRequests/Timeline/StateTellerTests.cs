using System.Globalization;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Builders;
using Shouldly;
using Xunit;

namespace PaymentPortal.PaymentRequests.Timeline;

public sealed class StateTellerTests
{
    private static readonly Dictionary<string, string> Methods = new() { ["card"] = "Karte", ["klarna"] = "Klarna Sofort bezahlen", ["bankTransfer"] = "Selbst überweisen" };

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_agent_names_the_reference_that_the_payer_reads()
    {
        var said = await Tell(request => request.AnnounceTransfer("bankTransfer", Some.Noon), Some.Noon);

        said.Say.ShouldNotBeNull().ShouldContain("RF");
    }

    [Theory]
    [InlineData("card", "Ist gerade auf der Seite von der Bank")]
    [InlineData("klarna", "Ist gerade auf der Seite von Klarna")]
    public async Task Methods_are_spoken_of_as_people_do(string method, string words) =>
        (await Tell(request => request.StartAttempt(Ids.New(Some.Noon), method, "sandbox", Some.Noon), Some.Noon)).Words.ShouldBe(words);

    [Fact]
    public async Task Who_refused_a_card_is_the_bank()
    {
        var attempt = Ids.New(Some.Noon);
        var said = await Tell(
            request =>
            {
                request.StartAttempt(attempt, "card", "sandbox", Some.Noon);
                request.EndAttempt(new AttemptEnded(attempt, "card", "refused", null), Actor.Provider("sandbox"), Some.Noon);
            },
            Some.Noon);

        said.Words.ShouldBe("Die Bank hat die Zahlung abgelehnt");
    }

    [Fact]
    public async Task Silence_is_told_as_silence()
    {
        var said = await Tell(request => request.StartAttempt(Ids.New(Some.Noon), "klarna", "sandbox", Some.Noon), Some.Noon.AddMinutes(36));

        said.Words.ShouldBe("Von Klarna noch nichts gehört");
        said.Say.ShouldNotBeNull().ShouldContain("nicht noch einmal zahlen");
        said.Since.ShouldBe(Some.Noon);
    }

    private static async Task<StateSentence> Tell(Action<PaymentRequest> act, DateTimeOffset now)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de-DE");
        await using var portal = await TestPortal.CreateAsync();
        var request = await new Lives(portal.Services, await Some.BrandIn(portal)).Of(new Life("A-0001", "Annegret Schönfelder", 12950));
        await new Lives(portal.Services, (await portal.Get<FindPaymentRequest>().Run(request.Id, Cancel))!.Brand).Change(request.Id, (_, changed) => act(changed));
        return portal.Get<StateTeller>().Tell((await portal.Get<FindPaymentRequest>().Run(request.Id, Cancel))!, Methods, now);
    }
}
