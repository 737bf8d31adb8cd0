using PaymentPortal.Messaging;
using PaymentPortal.Payments;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;
using static PaymentPortal.Data.Demo.DemoPlot;

namespace PaymentPortal.Data.Demo;

/// <summary>Plays a scene's plot to its end.</summary>
internal sealed class DemoPlay(DemoScene scene, DemoStory story, DemoClock clock, Actor sender, Actor finance, bool attachPdf)
{
    private static readonly ProviderState Cancelled = new(ProviderPhase.Cancelled, []);

    private static readonly DemoPlot[] Seen =
        [Opened, Reminded, Choosing, Refused, Announced, Processing, PartlyPaid, Paid, PaidAtSecondTry, ExpiredPartlyPaid, Refunded, PartlyRefunded, ChargedBack, PaidTwice, PaidLate, AmountDiffers];

    public async Task Run()
    {
        if (scene.Plot == Draft)
        {
            return;
        }

        if (scene.Plot == Scheduled)
        {
            await story.Send(sender, attachPdf, story.Request.ExpiresAt.AddDays(-70));
            return;
        }

        await story.Send(sender, attachPdf);
        if (scene.Plot == TakenBack)
        {
            await story.TakeBack(sender);
            return;
        }

        await Deliver();
        if (Seen.Contains(scene.Plot))
        {
            clock.Wait(scene.Age > TimeSpan.FromDays(1) ? TimeSpan.FromHours(7) : TimeSpan.FromMinutes(2));
            await story.Open();
        }

        await GoOn();
    }

    private Task Deliver() => scene.Plot switch
    {
        Undeliverable => story.FailToDeliver(MessageStatus.Refused, "refused", "mailbox-unknown", "550 5.1.1 Recipient address rejected: User unknown"),
        GaveUp => story.FailToDeliver(MessageStatus.GaveUp, "gave-up", "mailbox-full", "452 4.2.2 Mailbox full"),
        Unclear => story.FailToDeliver(MessageStatus.Unclear, "unclear", "answer-lost", "The line broke before the last answer."),
        _ => story.Deliver(),
    };

    private Task GoOn() => scene.Plot switch
    {
        Reminded => Remind(),
        Choosing or Announced => story.Choose(scene.Method),
        Refused => Refuse("limit"),
        Processing => Process(),
        PartlyPaid => PayHalf(),
        Paid => Pay(),
        PaidAtSecondTry => PayAtSecondTry(),
        Expired => story.Expire(),
        ExpiredPartlyPaid => ExpireHalfPaid(),
        DemoPlot.Cancelled => Cancel(),
        Refunded => Refund(scene.Cents),
        PartlyRefunded => Refund(scene.Cents / 4),
        ChargedBack => ChargeBack(),
        PaidTwice => PayTwice(),
        PaidLate => PayLate(),
        AmountDiffers => PayLess(),
        _ => Task.CompletedTask,
    };

    private async Task Remind()
    {
        clock.Wait(TimeSpan.FromDays(11));
        await story.Remind(sender);
        await story.Deliver();
    }

    private async Task Refuse(string reason)
    {
        await story.Choose(scene.Method);
        clock.Wait(TimeSpan.FromSeconds(25));
        await story.Hear(new ProviderState(ProviderPhase.Refused, [], reason));
    }

    private async Task Process()
    {
        await story.Choose(scene.Method);
        clock.Wait(TimeSpan.FromSeconds(70));
        await story.Hear(new ProviderState(ProviderPhase.Pending, []));
    }

    private async Task PayHalf()
    {
        await story.Choose("bankTransfer");
        clock.Wait(TimeSpan.FromDays(2));
        await story.ReceiveTransfer(scene.Cents / 2);
    }

    private async Task Pay()
    {
        await story.Choose(scene.Method);
        if (scene.Method == "bankTransfer")
        {
            clock.Wait(TimeSpan.FromDays(2));
            await story.ReceiveTransfer(scene.Cents);
            return;
        }

        if (scene.Method == "sepaDebit")
        {
            clock.Wait(TimeSpan.FromSeconds(40));
            await story.Hear(new ProviderState(ProviderPhase.Pending, []));
            clock.Wait(TimeSpan.FromDays(2));
        }

        clock.Wait(TimeSpan.FromSeconds(45));
        await story.Capture();
    }

    private async Task PayAtSecondTry()
    {
        await story.Choose("card");
        clock.Wait(TimeSpan.FromSeconds(35));
        await story.Hear(new ProviderState(ProviderPhase.Refused, [], "insufficient-funds"));
        await Pay();
    }

    private async Task ExpireHalfPaid()
    {
        await PayHalf();
        await story.Expire();
    }

    private Task Cancel()
    {
        clock.Wait(TimeSpan.FromDays(4));
        return story.Cancel("Vertrag zum Monatsende aufgehoben", sender);
    }

    private async Task Refund(long cents)
    {
        await Pay();
        clock.Wait(TimeSpan.FromDays(3));
        await story.Refund(cents, finance);
    }

    private async Task ChargeBack()
    {
        await Pay();
        clock.Wait(TimeSpan.FromDays(9));
        await story.Capture(chargedBack: true);
    }

    private async Task PayTwice()
    {
        await story.Choose("paypal");
        var first = story.Attempt;
        clock.Wait(TimeSpan.FromMinutes(3));
        await story.Hear(Cancelled, PaymentAttemptState.Superseded);
        await Pay();
        clock.Wait(TimeSpan.FromHours(1));
        await story.Capture(first);
    }

    private async Task PayLate()
    {
        clock.WaitUntil(story.Request.ExpiresAt.AddMinutes(-4));
        await story.Choose(scene.Method);
        clock.WaitUntil(story.Request.ExpiresAt.AddSeconds(5));
        await story.Hear(Cancelled);
        await story.Expire();
        clock.Wait(TimeSpan.FromHours(30));
        await story.Capture();
    }

    private async Task PayLess()
    {
        await story.Choose(scene.Method);
        clock.Wait(TimeSpan.FromMinutes(1));
        await story.Capture(missing: 1240);
    }
}
