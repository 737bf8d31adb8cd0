using Microsoft.EntityFrameworkCore;
using PaymentPortal.Brands;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests;

/// <summary>Where the money of a request is transferred to, and what the transfer has to quote so that it is found again.</summary>
/// <param name="Holder">The account's holder exactly as the bank knows it.</param>
/// <param name="Account">The brand's account in the request's currency.</param>
/// <param name="Bic">May be empty.</param>
/// <param name="Reference">A QR reference for a QR-IBAN, else a creditor reference (ISO 11649).</param>
/// <param name="PrintedReference">The same in its groups.</param>
public sealed record TransferTarget(string Holder, Iban Account, string Bic, string Reference, string PrintedReference)
{
    /// <summary>The target of a request; null when its brand has no account in this currency.</summary>
    public static TransferTarget? Of(PaymentRequest request, Brand brand)
    {
        if (!Iban.TryParse(brand.Face.AccountIn(request.CurrencyCode), out var account))
        {
            return null;
        }

        var bic = request.CurrencyCode == Currency.Eur.Code ? brand.Face.Bic : "";
        if (account.IsQrIban)
        {
            var digits = QrReference.Of(request.Id);
            return new TransferTarget(brand.Face.AccountHolder, account, bic, digits.Value, digits.Grouped);
        }

        var reference = CreditorReference.FromReference(request.Reference);
        return new TransferTarget(brand.Face.AccountHolder, account, bic, reference.Value, reference.Grouped);
    }

    /// <summary>The request that a QR reference was made for; null when there is none.</summary>
    public static async Task<PaymentRequest?> Find(IQueryable<PaymentRequest> requests, QrReference reference, CancellationToken cancel)
    {
        if (reference.Ids is not { } span)
        {
            return null;
        }

        var (first, last) = span;
        var candidates = await requests.Where(request => request.Id >= first && request.Id <= last).ToListAsync(cancel);
        return candidates.Find(request => QrReference.Of(request.Id) == reference);
    }
}
