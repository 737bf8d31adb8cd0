using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using PaymentPortal.Brands;
using PaymentPortal.Data;
using PaymentPortal.Documents.Invoices;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Payments;
using PaymentPortal.Providers.Methods;

namespace PaymentPortal.Documents;

/// <summary>The documents of a payment request. Printed once for each version of request and brand and each language; page, message and back office get the same bytes.</summary>
public sealed class RequestDocuments(IDbContextFactory<PaymentPortalDbContext> contexts, RequestInvoice invoices, InvoicePdf pdf, TimeProvider clock) : IDisposable
{
    private const long MostBytes = 64L * 1024 * 1024;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private readonly MemoryCache printed = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    /// <summary>The invoice as PDF, as the request stands now.</summary>
    /// <param name="requestId">The request; it has to exist.</param>
    /// <param name="culture">Language of the letter.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<byte[]> Invoice(Guid requestId, CultureInfo culture, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var versions = await (
            from request in db.PaymentRequests
            join brand in db.Brands on request.BrandId equals brand.Id
            where request.Id == requestId
            select new { request.Version, BrandVersion = brand.Version, request.ExpiresAt, request.Status }).SingleAsync(cancel);
        var isPayable = versions.Status is PaymentRequestStatus.Open or PaymentRequestStatus.PartiallyPaid or PaymentRequestStatus.Draft && clock.GetUtcNow() < versions.ExpiresAt;
        var key = new Key(requestId, versions.Version, versions.BrandVersion, culture.Name, isPayable);
        return printed.TryGetValue<byte[]>(key, out var kept) ? kept! : Keep(key, await Print(db, requestId, isPayable, culture, cancel));
    }

    public void Dispose() => printed.Dispose();

    private async Task<byte[]> Print(PaymentPortalDbContext db, Guid requestId, bool isPayable, CultureInfo culture, CancellationToken cancel)
    {
        var request = await db.PaymentRequests.AsNoTracking().SingleAsync(request => request.Id == requestId, cancel);
        var brand = await db.Brands.AsNoTracking().SingleAsync(brand => brand.Id == request.BrandId, cancel);
        var paid = await Paid(db, requestId, culture, cancel);
        return pdf.Render(invoices.Of(request, brand, isPayable, isPayable && await TakesTransfers(db, request, brand, cancel), paid), culture);
    }

    /// <summary>The last payment that was due, and what its method is called.</summary>
    private static async Task<(Payment Payment, string Method)?> Paid(PaymentPortalDbContext db, Guid requestId, CultureInfo culture, CancellationToken cancel)
    {
        var found = await (
            from payment in db.Payments.AsNoTracking()
            join method in db.PaymentMethods.AsNoTracking() on payment.Method equals method.Key
            where payment.PaymentRequestId == requestId && payment.Kind == PaymentKind.Settlement
            orderby payment.Id descending
            select new { Payment = payment, Method = method }).FirstOrDefaultAsync(cancel);
        return found is null ? null : (found.Payment, found.Method.Name(culture));
    }

    private static async Task<bool> TakesTransfers(PaymentPortalDbContext db, PaymentRequest request, Brand brand, CancellationToken cancel)
    {
        var transfers = await db.PaymentMethods.AsNoTracking().Where(method => method.Provider == PaymentMethod.NoProvider && !method.IsRetired).ToListAsync(cancel);
        return TransferTarget.Of(request, brand) is not null && request.AmountScheme is null && transfers.Exists(method =>
            method.Carries(request.AmountDue) && brand.Face.Methods.Contains(method.Key) && (request.Methods.Count == 0 || request.Methods.Contains(method.Key)));
    }

    private byte[] Keep(Key key, byte[] file) => printed.Set(key, file, new MemoryCacheEntryOptions { Size = file.Length, SlidingExpiration = Kept });

    private sealed record Key(Guid RequestId, int Version, int BrandVersion, string Culture, bool IsPayable);
}
