using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Brands;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Transfers;

/// <summary>Puts all transfers of a brand and currency that wait into one payment file for the bank. A transfer is in one file only, also when two make one at the same moment.</summary>
public sealed class MakeTransferBatch(WriteDoor door, TimeProvider clock)
{
    private static readonly Refusal Nothing = new("no-transfers", "No transfer waits to be made.");
    private static readonly Refusal NoAccount = new("no-account-to-pay-from", "The brand has no account in this currency that money can leave from. A QR-IBAN only takes money.");
    private static readonly Refusal Another = new("release-by-another", "The sum is above the limit, and one of these refunds was asked for by you: a colleague has to make the file.");

    /// <param name="brandId">The brand whose account pays.</param>
    /// <param name="currency">"EUR" or "CHF".</param>
    /// <param name="actor">Somebody with <see cref="Permissions.MoveMoney"/>; above the brand's limit nobody who asked for one of the refunds.</param>
    public Task<Outcome<TransferBatch>> Run(Guid brandId, string currency, Actor actor, CancellationToken cancel) => door.Write<TransferBatch>(async db =>
    {
        if (actor.Lacks(Permissions.MoveMoney) is { } refusal)
        {
            return refusal;
        }

        var waiting = await (
            from refund in db.Refunds.Waiting()
            join request in db.PaymentRequests on refund.PaymentRequestId equals request.Id
            where request.BrandId == brandId && refund.CurrencyCode == currency
            orderby refund.Id
            select new { Refund = refund, request.Reference }).ToListAsync(cancel);
        if (waiting.Count == 0)
        {
            return Nothing;
        }

        var brand = await db.Brands.AsNoTracking().SingleAsync(brand => brand.Id == brandId, cancel);
        if (!Iban.TryParse(brand.Face.AccountIn(currency), out var account) || account.IsQrIban)
        {
            return NoAccount;
        }

        var sum = Money.Of(waiting.Sum(one => one.Refund.AmountValue), currency);
        if (RefundApproval.IsAbove(brand, sum) && waiting.Exists(one => one.Refund.AskedById == actor.Id))
        {
            return Another;
        }

        var (now, id) = (clock.GetUtcNow(), Ids.New(clock));
        var order = new CreditTransferOrder(id, brand.Face.AccountHolder, account, currency == "EUR" ? brand.Face.Bic : "", currency, BrandDays.Today(brand, now), now);
        var file = CreditTransferFile.Write(order, [.. waiting.Select(one => new CreditTransfer(one.Refund.Id, one.Refund.TransferName!, Read(one.Refund), one.Refund.Amount, Remittance(one.Reference, brand)))]);
        var name = string.Create(CultureInfo.InvariantCulture, $"refunds-{brand.Key}-{currency.ToLowerInvariant()}-{now.UtcDateTime:yyyyMMdd-HHmmss}.xml");
        var batch = TransferBatch.Make(id, brandId, currency, [.. waiting.Select(one => one.Refund)], name, file, actor, now);
        db.Add(batch);
        return batch;
    }, cancel);

    private static string Remittance(string reference, Brand brand) => brand.Face.Languages is ["de", ..] ? $"Erstattung {reference}" : $"Refund {reference}";

    private static Iban Read(Refund refund) => Iban.TryParse(refund.TransferIban, out var iban) ? iban : throw new InvalidOperationException("The stored account cannot be read.");
}
