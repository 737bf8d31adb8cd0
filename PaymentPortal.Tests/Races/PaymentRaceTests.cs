using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Payments;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Databases;
using PaymentPortal.Support.Payments;
using Shouldly;
using Xunit;

namespace PaymentPortal.Races;

public sealed class PaymentRaceTests
{
    private const int Races = 4;

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Crowd_at_two_nodes_pays_once(DatabaseProvider kind)
    {
        await using var nodes = await TwoNodes.StartAsync(kind);
        var race = new PaymentRace(nodes);

        for (var i = 0; i < Races; i++)
        {
            await race.RunAsync();
        }

        await race.NotificationsAsync();
        race.Faults.ShouldBeEmpty();
        race.Attempts.ShouldBeGreaterThan(Races, "no choice was ever changed");
        nodes.Failures.ShouldBeEmpty();
        (await nodes.Office.Services.FaultsAsync()).ShouldBeEmpty();
        (await nodes.Office.Services.ReadAsync(db => db.Payments.CountAsync(payment => payment.Kind == PaymentKind.Settlement, Cancel))).ShouldBe(Races);
        (await Should.ThrowAsync<Exception>(SettleAgainAsync(nodes))).ToString().ShouldContain("settled twice");
    }

    /// <summary>Writes a second settlement past the portal.</summary>
    private static Task<int> SettleAgainAsync(TwoNodes nodes) => nodes.Office.Services.ReadAsync(db => db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO "Payments" ("Id", "PaymentRequestId", "AttemptId", "Provider", "ProviderPaymentId", "Method", "AmountValue", "CurrencyCode", "Kind", "ReceivedAt")
        SELECT {Ids.New(TimeProvider.System)}, "PaymentRequestId", "AttemptId", "Provider", 'another', "Method", "AmountValue", "CurrencyCode", "Kind", "ReceivedAt" FROM "Payments" LIMIT 1
        """,
        Cancel));
}
