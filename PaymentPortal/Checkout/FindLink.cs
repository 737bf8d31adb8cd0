using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests.Links;

namespace PaymentPortal.Checkout;

/// <summary>Finds the request of a link by the hash of its token. It runs for every look at a payer's page, so query and open connections are kept; and it runs for text that
/// can be no token just the same, so that nobody can tell by the time it takes.</summary>
public sealed class FindLink(IDbContextFactory<PaymentPortalDbContext> contexts, LinkTokens tokens) : IAsyncDisposable
{
    private const int LongestText = 64;
    private static readonly int MostKept = Environment.ProcessorCount * 4;

    private readonly ConcurrentBag<PaymentPortalDbContext> idle = [];

    // Of this instance and not static: a compiled query belongs to the model of one kind of database.
    private readonly Func<PaymentPortalDbContext, byte[], Task<LinkRow?>> query = EF.CompileAsyncQuery((PaymentPortalDbContext db, byte[] hash) => (
        from request in db.PaymentRequests.AsNoTracking()
        join brand in db.Brands on request.BrandId equals brand.Id
        where request.LinkTokenHash == hash
        select new LinkRow(
            request.Id, request.Version, request.Status, request.ExpiresAt, request.CountdownDays, request.SentAt, request.Recipient.Language, request.BrandId, brand.Version)).FirstOrDefault());

    /// <summary>The request that this text opens; null when none does.</summary>
    public async Task<LinkRow?> Run(string token)
    {
        var hash = tokens.HashOf(token.Length <= LongestText ? token : token[..LongestText]);
        if (idle.TryTake(out var kept))
        {
            try
            {
                return await Ask(kept, hash);
            }
            catch (Exception exception) when (exception is System.Data.Common.DbException or InvalidOperationException or IOException)
            {
                // A kept connection may have been cut meanwhile: a fresh one tells.
                await kept.DisposeAsync();
            }
        }

        var fresh = await contexts.CreateDbContextAsync();
        try
        {
            await fresh.Database.OpenConnectionAsync();
            return await Ask(fresh, hash);
        }
        catch
        {
            await fresh.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        while (idle.TryTake(out var kept))
        {
            await kept.DisposeAsync();
        }
    }

    private async Task<LinkRow?> Ask(PaymentPortalDbContext db, byte[] hash)
    {
        var row = await query(db, hash);
        if (idle.Count < MostKept)
        {
            idle.Add(db);
        }
        else
        {
            await db.DisposeAsync();
        }

        return row;
    }
}
