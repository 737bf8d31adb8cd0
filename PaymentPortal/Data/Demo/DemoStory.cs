using Microsoft.EntityFrameworkCore;
using PaymentPortal.Messaging;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Payments;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;
using PaymentPortal.Providers.Methods;
using PaymentPortal.Providers.Sandbox;

namespace PaymentPortal.Data.Demo;

/// <summary>One request's life, step by step, by its own verbs at moments of the past. Every step is saved by itself, so that the database's rules judge it as they would have then.</summary>
internal sealed class DemoStory(PaymentPortalDbContext db, PaymentRequest request, DemoClock clock, DemoSandbox sandbox, string payee)
{
    /// <summary>How long a bank takes to confirm what is under way, so that there is something under way to be seen.</summary>
    private static readonly TimeSpan Confirmation = TimeSpan.FromDays(10);

    private PaymentAttempt? attempt;

    public PaymentRequest Request => request;

    /// <summary>Sends it; the message leaves at once, or at the moment given.</summary>
    public async Task Send(Actor sender, bool attachPdf, DateTimeOffset? leaves = null)
    {
        clock.Wait(TimeSpan.FromSeconds(40));
        MessageOrder[] orders = request.Recipient.Email is null ? [] : [new(Ids.New(clock.Now), MessageOrders.Email, "payment-request", leaves ?? clock.Now.AddSeconds(10), attachPdf)];
        await Save(request.Send(orders, sender, clock.Now));
    }

    public async Task TakeBack(Actor sender)
    {
        clock.Wait(TimeSpan.FromSeconds(5));
        await Save(request.UndoSend(sender, clock.Now));
    }

    public async Task Remind(Actor sender)
    {
        await Save(request.SendAgain(new MessageOrder(Ids.New(clock.Now), MessageOrders.Email, "reminder", clock.Now, false), sender, clock.Now));
    }

    /// <summary>The payer's mail server takes the waiting messages.</summary>
    public async Task Deliver()
    {
        clock.Wait(TimeSpan.FromSeconds(12));
        foreach (var message in await Waiting())
        {
            Transmit(message);
            message.Accept(clock.Now);
            request.TellMessage(new MessageAccepted(message.Id, message.Channel), clock.Now);
        }

        await db.SaveChangesAsync();
    }

    /// <summary>The waiting messages do not arrive, and nobody tries again.</summary>
    /// <param name="status">How they end.</param>
    /// <param name="code">What the request's story says.</param>
    /// <param name="fault">What the message's row says.</param>
    /// <param name="words">The other side's words.</param>
    public async Task FailToDeliver(MessageStatus status, string code, string fault, string words)
    {
        clock.Wait(TimeSpan.FromSeconds(30));
        foreach (var message in await Waiting())
        {
            Transmit(message);
            message.Park(status, fault, words);
            request.TellMessage(new MessageFailed(message.Id, message.Channel, code), clock.Now);
        }

        await db.SaveChangesAsync();
    }

    /// <summary>A person opens the page.</summary>
    public async Task Open()
    {
        (await db.RequestProgress.SingleAsync(progress => progress.PaymentRequestId == request.Id)).Open(clock.Now);
        await db.SaveChangesAsync();
    }

    /// <summary>The payer chooses a method; one that needs a provider begins an attempt.</summary>
    public async Task Choose(string method)
    {
        clock.Wait(TimeSpan.FromSeconds(50));
        if (method == "bankTransfer")
        {
            await Save(request.AnnounceTransfer(method, clock.Now));
            return;
        }

        var id = Ids.New(clock.Now);
        var refusal = request.StartAttempt(id, method, SandboxProvider.ProviderKey, clock.Now);
        attempt = PaymentAttempt.Start(id, request.Id, request.Version, method, new ProviderAtHand(SandboxProvider.ProviderKey), request.AmountDue, payee, "de", clock.Now);
        db.Add(attempt);
        await Save(refusal);
        sandbox.Order(db, attempt, request, clock.Now);
        await db.SaveChangesAsync();
    }

    /// <summary>The provider reports on an attempt, by default the last one.</summary>
    public async Task Hear(ProviderState state, PaymentAttemptState ending = PaymentAttemptState.Cancelled, PaymentAttempt? about = null)
    {
        about ??= attempt!;
        var known = await db.Payments.Where(payment => payment.AttemptId == about.Id).ToListAsync();
        var record = new AttemptRecord(about, request, known, clock.Now);
        db.AddRange(record.Apply(state, ending));
        await db.SaveChangesAsync();
        record.TakeBack(state);
        await DemoSandbox.Recall(db, about, state, clock.Now + Confirmation);
        await db.SaveChangesAsync();
    }

    /// <summary>The last attempt's money comes.</summary>
    /// <param name="chargedBack">Whether the payer's bank took it back since.</param>
    /// <param name="missing">Minor units that are missing.</param>
    public Task Capture(bool chargedBack = false, long missing = 0) => Capture(attempt!, chargedBack, missing);

    /// <summary>The money of an attempt comes.</summary>
    public Task Capture(PaymentAttempt about, bool chargedBack = false, long missing = 0) =>
        Hear(new ProviderState(ProviderPhase.Captured, [new ProviderCapture($"demo-{about.Id:N}", about.AmountValue - missing, about.CurrencyCode, chargedBack)]), about: about);

    /// <summary>A transfer comes in by the bank.</summary>
    public async Task ReceiveTransfer(long cents)
    {
        var id = Ids.New(clock.Now);
        var amount = Money.Of(cents, request.CurrencyCode);
        var refusal = request.Settle(id, null, "bankTransfer", amount, Actor.Portal, clock.Now);
        db.Add(Payment.ReceiveTransfer(id, request.Id, PaymentMethod.NoProvider, $"demo-{id:N}", "bankTransfer", amount, clock.Now));
        await Save(refusal);
    }

    /// <summary>Money goes back, as much of the first payment.</summary>
    public async Task Refund(long cents, Actor actor)
    {
        var payment = await db.Payments.FirstAsync(payment => payment.PaymentRequestId == request.Id);
        var refund = Payments.Refund.Ask(Ids.New(clock.Now), payment, Money.Of(cents, request.CurrencyCode), null, actor, clock.Now);
        db.Add(refund);
        request.TellRefund(new RefundRequested(refund.Id, payment.Id, cents, request.CurrencyCode, null), actor, clock.Now);
        await db.SaveChangesAsync();
        clock.Wait(TimeSpan.FromSeconds(2));
        await RefundOutcome.Succeed(db, refund, payment, request, null, actor, clock.Now, CancellationToken.None);
        await db.SaveChangesAsync();
    }

    public Task Cancel(string reason, Actor sender) => Save(request.Cancel(reason, sender, clock.Now));

    /// <summary>The expiry passes.</summary>
    public Task Expire()
    {
        clock.WaitUntil(request.ExpiresAt.AddSeconds(20));
        return Save(request.Expire(clock.Now));
    }

    /// <summary>The attempt that runs.</summary>
    public PaymentAttempt Attempt => attempt!;

    private void Transmit(Message message)
    {
        message.Lease(clock.Now.AddMinutes(1));
        message.BeginTransmission(clock.Now.AddMinutes(1));
    }

    private Task<List<Message>> Waiting() => db.Messages.Where(message => message.PaymentRequestId == request.Id && message.Status == MessageStatus.Waiting).ToListAsync();

    private async Task Save(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException($"{request.Reference}: {refusal.Words}");
        }

        await db.SaveChangesAsync();
    }
}
