using Microsoft.Playwright;
using PaymentPortal.Support;
using Shouldly;
using Xunit;

namespace PaymentPortal.Journeys;

/// <summary>What the agent sees, and can do, when the mail server refuses or is away.</summary>
public sealed class MailTroubleTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    [Fact]
    public async Task Refused_address_is_said_corrected_and_sent_again()
    {
        const string Wrong = "bernd.schoenfelder@post.example";
        const string Right = "bernd@neue-post.example";
        portal.Mail.Rules.Recipient = address => address == Wrong ? "550 5.1.1 No such user here" : "250 2.1.5 Go on";
        await using var agent = await portal.StaffAsync("agent");
        var request = await portal.OpenAsync(agent, "K-20418", "Familie");
        await request.SendDraftAsync();

        await Assertions.Expect(request.Undelivered).ToContainTextAsync($"Die E-Mail an {Wrong} wurde abgewiesen. Korrigieren Sie die Adresse", Patiently);
        await Assertions.Expect(request.Undelivered).ToContainTextAsync("No such user here");
        await Assertions.Expect(request.Messages.First).ToContainTextAsync("Unzustellbar");
        await Assertions.Expect(request.Done).ToHaveCountAsync(0);
        await agent.KeepPictureAsync("refused");
        await request.CorrectAddressAsync(Right);
        await request.SendAgainAsync();

        await portal.MailToAsync(Right);
        await Assertions.Expect(request.Undelivered).ToHaveCountAsync(0, new() { Timeout = Patiently.Timeout });
        await Assertions.Expect(request.Messages.First).ToContainTextAsync("Gesendet");
        await Assertions.Expect(request.Sentence).ToContainTextAsync("Die E-Mail ist da");
        portal.MailsTo(Wrong).ShouldBeEmpty();
        agent.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Server_that_was_away_gets_the_message_once()
    {
        const string Elif = "elif.sahin@post.example";
        portal.Mail.Stop();
        await using var agent = await portal.StaffAsync("agent");
        var request = await portal.OpenAsync(agent, "A-40902", "Schlussrechnung");
        await request.SendDraftAsync();

        await Assertions.Expect(request.Messages.First).ToContainTextAsync("Verzögert", Patiently);
        portal.MailsTo(Elif).ShouldBeEmpty();
        await agent.KeepPictureAsync("retrying");
        portal.Mail.Listen();

        await portal.MailToAsync(Elif);
        await Assertions.Expect(request.Messages.First).ToContainTextAsync("Gesendet", Patiently);
        portal.MailsTo(Elif).Select(mail => mail.Id).ShouldHaveSingleItem().ShouldNotBeEmpty();
        agent.Complaints.ShouldBeEmpty();
    }

    private static LocatorAssertionsToContainTextOptions Patiently { get; } = new() { Timeout = (float)Eventually.Patience.TotalMilliseconds };
}
