using System.Text;
using Microsoft.Playwright;
using PaymentPortal.Journeys.Pages;
using PaymentPortal.Payments.Reconciliation.Statements;
using Shouldly;
using Xunit;

namespace PaymentPortal.Journeys;

/// <summary>Finance reads a bank statement in, accepts a proposal by key, and the request is paid.</summary>
public sealed class ReconciliationJourneyTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private static readonly string File = CamtText.File(
        CamtText.Entry(1741m, "Danke", "Grosskreutz, Kaethe", "J-1") + CamtText.Entry(12.34m, "Kaution", "Unbekannt", "J-2") + CamtText.Entry(80m, "Strom", "Stadtwerke", "J-3", "DBIT"));

    [Fact]
    public async Task Statement_is_read_in_and_a_proposal_accepted_by_key()
    {
        await using var finance = await portal.StaffAsync("finance");
        await finance.GoToInteractiveAsync(portal.At("/reconciliation"));
        var screen = new ReconciliationScreen(finance.Page);
        await screen.UploadAsync("kaputt.xml", Encoding.UTF8.GetBytes(File[..^60]));
        await Assertions.Expect(screen.Fault).ToContainTextAsync("abgeschnitten");

        await finance.GoToInteractiveAsync(portal.At("/reconciliation"));
        await screen.UploadAsync("auszug-2026-03-02.xml", Encoding.UTF8.GetBytes(File));
        await finance.Page.WaitForURLAsync("**/reconciliation/bst_*");
        await Assertions.Expect(screen.Rows).ToHaveCountAsync(3);
        await finance.KeepPictureAsync("statement");

        await finance.GoToInteractiveAsync(portal.At("/reconciliation"));
        await Assertions.Expect(screen.Rows).ToHaveCountAsync(2);
        await finance.KeepPictureAsync("desk");
        var proposal = screen.Row("Grosskreutz");
        await Assertions.Expect(proposal).ToContainTextAsync("Betrag und Name passen");
        var request = await proposal.Locator("td.for a").GetAttributeAsync("href");
        await finance.Page.Keyboard.PressAsync("j");
        await finance.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(screen.Rows).ToHaveCountAsync(1);
        await Assertions.Expect(screen.Undo).ToBeVisibleAsync();
        await finance.KeepPictureAsync("accepted");

        await finance.GoToInteractiveAsync(portal.At(request!));
        await Assertions.Expect(new RequestScreen(finance.Page).Status).ToContainTextAsync("Bezahlt");
        await Assertions.Expect(finance.Page.Locator("main")).ToContainTextAsync("per Überweisung bezahlt");
        await finance.KeepPictureAsync("paid");
        finance.Complaints.ShouldBeEmpty();
    }
}
