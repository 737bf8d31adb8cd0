using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Builders;
using PaymentPortal.Support.Databases;
using PaymentPortal.Support.Payments;
using Shouldly;
using Xunit;

namespace PaymentPortal.PaymentRequests;

public sealed class TransferTargetTests
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task The_reference_of_a_qr_bill_leads_back_to_its_request(DatabaseProvider kind)
    {
        await using var portal = await TestPortal.CreateAsync(kind);
        var requests = new List<PaymentRequest>();
        for (var number = 0; number < 20; number++)
        {
            // The clock of a test stands still: all of them are made in the same millisecond.
            requests.Add(await portal.Services.OpenRequestAsync(currency: "CHF"));
        }

        foreach (var request in requests)
        {
            (await Find(portal, QrReference.Of(request.Id)))!.Id.ShouldBe(request.Id);
        }

        (await Find(portal, QrReference.Of(Ids.New(Some.Noon)))).ShouldBeNull();
        QrReference.TryParse("210000000003139471430009017", out var foreign).ShouldBeTrue();
        (await Find(portal, foreign)).ShouldBeNull();
    }

    private static Task<PaymentRequest?> Find(TestPortal portal, QrReference reference) =>
        portal.Services.ReadAsync(db => TransferTarget.Find(db.PaymentRequests.AsNoTracking(), reference, Cancel));
}
