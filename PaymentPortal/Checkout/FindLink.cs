using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Links;

namespace PaymentPortal.Checkout;

/// <summary>Finds the request of a link by the hash of its token. It runs for every look at a payer's page, so its command is kept; and it runs for text that can be no token
/// just the same, so that nobody can tell by the time it takes.</summary>
public sealed class FindLink(IDbContextFactory<PaymentPortalDbContext> contexts, LinkTokens tokens) : IAsyncDisposable
{
    private const int LongestText = 64;

    private readonly KeptLookUp<LinkRow> rows = new(contexts, Query, Read);

    /// <summary>The request that this text opens; null when none does.</summary>
    public ValueTask<LinkRow?> Run(string token) => rows.Find(tokens.HashOf(token.Length <= LongestText ? token : token[..LongestText]));

    public ValueTask DisposeAsync() => rows.DisposeAsync();

    private static IQueryable<LinkRow> Query(PaymentPortalDbContext db, byte[] hash) =>
        from request in db.PaymentRequests.AsNoTracking()
        join brand in db.Brands on request.BrandId equals brand.Id
        where request.LinkTokenHash == hash
        select new LinkRow(
            request.Id, request.Version, request.Status, request.ExpiresAt, request.CountdownDays, request.SentAt, request.Recipient.Language, request.BrandId, brand.Version);

    private static LinkRow Read(StoredColumns row) => new(
        row.Id(0), row.Number(1), row.Name<PaymentRequestStatus>(2), row.Moment(3), row.Number(4), row.PossibleMoment(5), row.Text(6), row.Id(7), row.Number(8));
}
