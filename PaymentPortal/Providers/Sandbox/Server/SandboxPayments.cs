using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Primitives;

namespace PaymentPortal.Providers.Sandbox.Server;

/// <summary>The provider's books: every change to a payment, with the notifications that follow from it in the same transaction.</summary>
internal sealed class SandboxPayments(WriteDoor door, IDbContextFactory<PaymentPortalDbContext> contexts, Seal seal, TimeProvider clock, SandboxOptions options)
{
    public const string IdPrefix = "sbx";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The payment of an order; ordered again, it is the same one. Refused when the same reference is used for another order.</summary>
    public Task<Outcome<SandboxPayment>> Order(SandboxOrder order, CancellationToken cancel) => door.Write<SandboxPayment>(async db =>
    {
        var payment = await ByReference(db, order.MerchantReference, cancel);
        if (payment is null)
        {
            var now = clock.GetUtcNow();
            db.Add(payment = SandboxPayment.Make(Ids.New(now), order, seal, now));
        }

        return payment.IsFor(order) ? payment : new Refusal("order-differs", "This merchant reference was used for another order.");
    }, cancel);

    /// <summary>Calls a payment off by the merchant's reference, also before it was ordered, and answers how it stands after that.</summary>
    public async Task<SandboxPayment> CallOff(string merchantReference, CancellationToken cancel) => (await door.Write<SandboxPayment>(async db =>
    {
        var now = clock.GetUtcNow();
        var payment = await ByReference(db, merchantReference, cancel);
        if (payment is null)
        {
            db.Add(payment = SandboxPayment.Tombstone(Ids.New(now), merchantReference, now));
        }
        else
        {
            payment.CallOff(now);
        }

        return payment;
    }, cancel)).ValueOrDefault!;

    public async Task<SandboxPayment?> Find(string merchantReference, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Set<SandboxPayment>().AsNoTracking().SingleOrDefaultAsync(payment => payment.MerchantReference == merchantReference, cancel);
    }

    public async Task<SandboxPayment?> Find(Guid id, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Set<SandboxPayment>().AsNoTracking().SingleOrDefaultAsync(payment => payment.Id == id, cancel);
    }

    /// <summary>Does something to a payment and orders the notifications of it.</summary>
    public Task Change(Guid id, Action<SandboxPayment, DateTimeOffset> act, CancellationToken cancel) => door.Write<bool>(async db =>
    {
        var now = clock.GetUtcNow();
        var payment = await db.Set<SandboxPayment>().SingleAsync(payment => payment.Id == id, cancel);
        act(payment, now);
        db.AddRange(Notifications(payment, now));
        return true;
    }, cancel);

    /// <summary>Takes a refund on; ordered again, it is the same one. Refused when the money is not there, or not so much of it.</summary>
    public Task<Outcome<SandboxRefund>> Refund(Guid id, SandboxMessages.RefundOrder order, CancellationToken cancel) => door.Write<SandboxRefund>(async db =>
    {
        var now = clock.GetUtcNow();
        var payment = await db.Set<SandboxPayment>().SingleAsync(payment => payment.Id == id, cancel);
        var outcome = payment.GiveBack(order.MerchantReference!, order.CaptureId!, order.Amount!.Value!.Value, order.Amount.Currency!, now + options.PendingDelay);
        db.AddRange(Notifications(payment, now));
        return outcome;
    }, cancel);

    /// <summary>Has the oldest notification of a payment sent once more.</summary>
    public Task Repeat(Guid id, CancellationToken cancel) => door.Write<bool>(async db =>
    {
        var oldest = await db.Set<SandboxNotification>().Where(notification => notification.PaymentId == id && !notification.Forged).OrderBy(notification => notification.CreatedAt).FirstOrDefaultAsync(cancel);
        oldest?.SendAgain(clock.GetUtcNow());
        return true;
    }, cancel);

    private static IEnumerable<SandboxNotification> Notifications(SandboxPayment payment, DateTimeOffset now)
    {
        // Repetitions come after everything was said once, so that an old word arrives after a new one.
        var said = payment.News.Select(fact => (Fact: fact, EventId: $"evt_{Ids.New(now):N}")).ToList();
        var inOrder = Enumerable.Range(0, said.Select(word => word.Fact.Times).DefaultIfEmpty().Max()).SelectMany(time => said.Where(word => word.Fact.Times > time));
        return inOrder.Select((word, i) => SandboxNotification.Order(payment, word.Fact, word.EventId, Body(payment, word.Fact, now), i, now));
    }

    private static string Body(SandboxPayment payment, SandboxNews fact, DateTimeOffset now) => JsonSerializer.Serialize(
        new SandboxMessages.Notification("payment." + fact.Type, now, new SandboxMessages.Subject(PublicId.Format(IdPrefix, payment.Id), payment.MerchantReference)), Json);

    private static Task<SandboxPayment?> ByReference(PaymentPortalDbContext db, string merchantReference, CancellationToken cancel) =>
        db.Set<SandboxPayment>().SingleOrDefaultAsync(payment => payment.MerchantReference == merchantReference, cancel);
}
