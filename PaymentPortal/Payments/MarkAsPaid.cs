using Microsoft.EntityFrameworkCore;
using PaymentPortal.Brands;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments;

/// <summary>Writes down that a request was paid outside the portal: in cash, at the counter, by another transfer. A live attempt is called off at its provider first; money that came
/// meanwhile wins. What has expired or was cancelled stays so.</summary>
public sealed class MarkAsPaid(IDbContextFactory<PaymentPortalDbContext> contexts, WriteDoor door, ICallOffAttempts attempts, TimeProvider clock)
{
    private static readonly Refusal ProviderSilent = new("provider-unreachable", "A payer is at the payment service, and it does not answer. Try again in a minute.");

    private static readonly Refusal PayerIsBack = new("payment-under-way", "A payer has just begun to pay. Try again in a minute.");

    /// <param name="id">The request.</param>
    /// <param name="input">What was paid.</param>
    /// <param name="paymentId">The form's own id, which the payment gets, so that the same form sent twice records one payment; null makes one.</param>
    /// <param name="actor">Needs <see cref="Permissions.MoveMoney"/>.</param>
    public async Task<Outcome<PaymentRequest>> Run(Guid id, OutsideInput input, Guid? paymentId, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.MoveMoney) is { } refusal)
        {
            return refusal;
        }

        // What is wrong with the form is told before a payer at a provider's page is disturbed.
        if (await Look(id, input, paymentId, cancel) is { } wrong)
        {
            return wrong;
        }

        return await attempts.CallOff(id, cancel) ? await door.Write(db => Mark(db, id, input, paymentId, actor, cancel), cancel) : ProviderSilent;
    }

    private async Task<Outcome<PaymentRequest>?> Look(Guid id, OutsideInput input, Guid? paymentId, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await Find(db, id, cancel) switch
        {
            null => PaymentRequestRefusals.NotFound,
            var (request, _) when await IsMarked(db, id, paymentId, cancel) => request,
            var (request, brand) when Check(request, brand, input) is Outcome<OutsidePayment>.Refused { Refusal: var fault } => fault,
            _ => null,
        };
    }

    private async Task<Outcome<PaymentRequest>> Mark(PaymentPortalDbContext db, Guid id, OutsideInput input, Guid? paymentId, Actor actor, CancellationToken cancel)
    {
        var (request, brand) = await Find(db, id, cancel) ?? throw new InvalidOperationException("A request that was sent is never deleted.");
        if (await IsMarked(db, id, paymentId, cancel))
        {
            return request;
        }

        var check = Check(request, brand, input);
        if (check is not Outcome<OutsidePayment>.Done { Value: var paid })
        {
            return check.Reason!;
        }

        if (await attempts.IsAnyLive(db, id, cancel))
        {
            return PayerIsBack;
        }

        var now = clock.GetUtcNow();
        var payment = Payment.ReceiveOutside(paymentId ?? Ids.New(now), id, paid, now);
        db.Add(payment);
        return request.MarkPaid(payment.Id, paid, actor, now) is { } refused ? refused : request;
    }

    private Outcome<OutsidePayment> Check(PaymentRequest request, Brand brand, OutsideInput input) =>
        request.WhyNotPayable(clock.GetUtcNow()) is { } refusal ? refusal : input.Check(request, BrandDays.Today(brand, clock.GetUtcNow()));

    private static async Task<(PaymentRequest Request, Brand Brand)?> Find(PaymentPortalDbContext db, Guid id, CancellationToken cancel) =>
        await db.PaymentRequests.SingleOrDefaultAsync(request => request.Id == id, cancel) is { } request
            ? (request, await db.Brands.AsNoTracking().SingleAsync(brand => brand.Id == request.BrandId, cancel))
            : null;

    private static async Task<bool> IsMarked(PaymentPortalDbContext db, Guid id, Guid? paymentId, CancellationToken cancel) =>
        paymentId is not null && await db.Payments.AnyAsync(payment => payment.Id == paymentId && payment.PaymentRequestId == id, cancel);
}
