using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Messaging;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Builders;
using PaymentPortal.Support.Databases;
using Shouldly;
using Xunit;

namespace PaymentPortal.PaymentRequests;

public sealed class UndoSendTests
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Within_its_seconds_a_send_is_taken_back_and_can_be_sent_again(DatabaseProvider kind)
    {
        await using var portal = await TestPortal.CreateAsync(kind);
        await Some.BrandIn(portal);
        var request = await Some.RequestIn(portal);
        portal.Clock.Advance(TimeSpan.FromSeconds(9));

        var undone = await portal.Get<UndoSend>().Run(request.Id, Some.Agent, Cancel);

        undone.ValueOrDefault!.Status.ShouldBe(PaymentRequestStatus.Draft);
        (await portal.ReadAsync(db => db.Messages.SingleAsync(Cancel))).Status.ShouldBe(MessageStatus.CalledOff);
        (await portal.Get<SendPaymentRequest>().Run(request.Id, new SendChoice(["email"], false), Some.Agent, Cancel)).ValueOrDefault!.Status.ShouldBe(PaymentRequestStatus.Open);
    }

    [Fact]
    public async Task After_its_seconds_it_is_too_late()
    {
        await using var portal = await TestPortal.CreateAsync();
        await Some.BrandIn(portal);
        var request = await Some.RequestIn(portal);
        portal.Clock.Advance(TimeSpan.FromSeconds(10));

        (await portal.Get<UndoSend>().Run(request.Id, Some.Agent, Cancel)).Reason!.Code.ShouldBe("too-late-to-undo");
        (await portal.ReadAsync(db => db.Messages.SingleAsync(Cancel))).Status.ShouldBe(MessageStatus.Waiting);
    }

    [Fact]
    public async Task Send_without_a_message_is_taken_back_within_the_same_seconds_only()
    {
        await using var portal = await TestPortal.CreateAsync();
        await Some.BrandIn(portal);
        var request = await Some.RequestIn(portal, send: new SendChoice([], false));
        portal.Clock.Advance(TimeSpan.FromSeconds(10));

        (await portal.Get<UndoSend>().Run(request.Id, Some.Agent, Cancel)).Reason!.Code.ShouldBe("too-late-to-undo");
    }

    [Fact]
    public async Task A_request_that_somebody_has_begun_to_pay_is_not_taken_back()
    {
        await using var portal = await TestPortal.CreateAsync();
        await Some.BrandIn(portal);
        var request = await Some.RequestIn(portal);
        await portal.WriteAsync<bool>(async db =>
        {
            (await db.PaymentRequests.SingleAsync(Cancel)).AnnounceTransfer("bankTransfer", portal.Clock.GetUtcNow());
            return true;
        });

        (await portal.Get<UndoSend>().Run(request.Id, Some.Agent, Cancel)).Reason!.Code.ShouldBe("too-late-to-undo");
    }
}
