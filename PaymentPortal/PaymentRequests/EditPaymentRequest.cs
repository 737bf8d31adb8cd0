using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests;

/// <summary>Changes what may still change; see <see cref="PaymentRequest.Edit"/>.</summary>
public sealed class EditPaymentRequest(WriteDoor door, IGuardMessages guard, TimeProvider clock)
{
    private static readonly Refusal ChangedMeanwhile = new("version-conflict", "Somebody has changed the payment request meanwhile.");

    /// <summary>Changes what somebody saw whole.</summary>
    /// <param name="id">The request.</param>
    /// <param name="input">All its details, changed and unchanged.</param>
    /// <param name="version">The version that the person saw, or null to overwrite whatever is there.</param>
    /// <param name="send">Sends a draft at once after the change; null only changes.</param>
    /// <param name="actor">Needs <see cref="Permissions.WriteRequests"/>.</param>
    public async Task<Outcome<PaymentRequest>> Run(Guid id, PaymentRequestInput input, int? version, SendChoice? send, Actor actor, CancellationToken cancel) =>
        actor.Lacks(Permissions.WriteRequests) is { } refusal ? refusal : await door.Write(db => Edit(db, id, _ => input, version, send, actor, cancel), cancel);

    /// <summary>Changes some of its details, whatever the others are by then.</summary>
    /// <param name="id">The request.</param>
    /// <param name="change">All its details with the change, made from all its details as they are.</param>
    /// <param name="version">The version that the change is for, or null for any.</param>
    /// <param name="actor">Needs <see cref="Permissions.WriteRequests"/>.</param>
    public async Task<Outcome<PaymentRequest>> Run(Guid id, Func<PaymentRequestInput, PaymentRequestInput> change, int? version, Actor actor, CancellationToken cancel) =>
        actor.Lacks(Permissions.WriteRequests) is { } refusal ? refusal : await door.Write(db => Edit(db, id, change, version, null, actor, cancel), cancel);

    private async Task<Outcome<PaymentRequest>> Edit(
        PaymentPortalDbContext db, Guid id, Func<PaymentRequestInput, PaymentRequestInput> change, int? version, SendChoice? send, Actor actor, CancellationToken cancel)
    {
        if (await db.PaymentRequests.SingleOrDefaultAsync(request => request.Id == id, cancel) is not { } request)
        {
            return PaymentRequestRefusals.NotFound;
        }

        if (version is not null && version != request.Version)
        {
            return ChangedMeanwhile;
        }

        var now = clock.GetUtcNow();
        if (request.WhyNotEditable(now) is { } settled)
        {
            return settled;
        }

        var current = await db.Brands.AsNoTracking().SingleAsync(brand => brand.Id == request.BrandId, cancel);
        var input = change(PaymentRequestInput.Of(request, current.Key));
        if (request.Status != PaymentRequestStatus.Draft && input.Amount is { } amount && amount != request.Amount)
        {
            // Said before the items are held against an amount that they cannot have.
            return PaymentRequest.AmountIsFixed;
        }

        var brand = input.Brand is null || input.Brand == current.Key ? current : await db.Brands.AsNoTracking().SingleOrDefaultAsync(brand => brand.Key == input.Brand, cancel);
        if (brand is null)
        {
            return Refusal.OfFaults([.. input.Unread, new Fault("/brand", "unknown-brand", "There is no such brand.")]);
        }

        input = input.PaymentMethods.SequenceEqual(request.Methods) ? input : await RequestedMethods.Resolve(db, input, brand, cancel);
        var check = PaymentRequestRules.Check(input with
        {
            ExternalId = input.ExternalId ?? request.ExternalId,
            ExpiresAt = input.ExpiresAt ?? request.ExpiresAt,
            ReturnUrls = input.ReturnUrls ?? new ReturnUrls(request.ReturnPaidUrl, request.ReturnOpenUrl),
            NotificationUrl = input.NotificationUrl ?? request.NotificationUrl,
        }, brand, now);
        if (check is not Outcome<PaymentRequestDetails>.Done { Value: var details })
        {
            return check.Reason!;
        }

        var refusal = await PaymentRequestConflicts.Find(db, details, brand, request.Id, cancel)
            ?? (send is null ? null : await guard.WhyNot(db, details.Recipient, brand, send.Entries, actor, cancel))
            ?? request.Edit(details, actor, now)
            ?? (send is null ? null : MessageOrders.Send(request, send, brand, actor, now));
        return refusal is not null ? refusal : request;
    }
}
