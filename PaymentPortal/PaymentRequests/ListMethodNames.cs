using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;

namespace PaymentPortal.PaymentRequests;

/// <summary>What every method is called, those that have ended too: old stories still name them.</summary>
public sealed class ListMethodNames(IDbContextFactory<PaymentPortalDbContext> contexts)
{
    /// <summary>Names by key, in this language.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Run(CultureInfo culture, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return (await db.PaymentMethods.AsNoTracking().ToListAsync(cancel)).ToDictionary(method => method.Key, method => method.Name(culture));
    }
}
