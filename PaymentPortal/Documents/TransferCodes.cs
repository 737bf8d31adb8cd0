using PaymentPortal.Brands;
using PaymentPortal.Documents.PaymentCodes;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Recipients;

namespace PaymentPortal.Documents;

/// <summary>Which code a request's transfer has: a Swiss QR-bill for francs, EPC069-12 for euro.</summary>
internal static class TransferCodes
{
    /// <summary>The code for the payer's page. The page shows the payer only in part, so the code does not name them.</summary>
    public static TransferCode? Of(PaymentRequest request, Brand brand, TransferTarget target) =>
        Bill(request, brand, target, Recipient.Nobody) is { } bill ? new TransferCode(bill.Payload, IsSwiss: true)
        : EpcPayload.Of(target.Holder, target.Account.Value, target.Bic, request.AmountDue, target.Reference) is { } text ? new TransferCode(text, IsSwiss: false)
        : null;

    /// <summary>The QR-bill of a request in francs; null for any other.</summary>
    public static SwissBill? Bill(PaymentRequest request, Brand brand, TransferTarget target, Recipient debtor)
    {
        var (face, payer) = (brand.Face, debtor.Address);
        return request.CurrencyCode != "CHF" ? null : SwissBill.Of(
            target.Account,
            SwissAddress.Of(target.Holder, face.Street, face.HouseNumber, face.PostalCode, face.City, face.Country),
            SwissAddress.Of(debtor.Name, payer?.Street, payer?.HouseNumber, payer?.PostalCode, payer?.City, payer?.Country ?? (payer is null ? null : face.Country)),
            request.AmountDue,
            target.Reference,
            $"{request.Reference}, {request.Description}");
    }
}
